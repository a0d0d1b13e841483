import { useTranslations } from "next-intl";

import type { ProgressTexts } from "./progress-explanation";
import { useNumbers } from "./use-numbers";

/** The formula of progress in words, then with the numbers put in. */
export function ProgressFormula(texts: ProgressTexts) {
  const t = useTranslations("why.progress");
  const { progress, course } = texts.explanation;
  const { missing, raw } = progress;
  if (raw === null) {
    return (
      <>
        {t(`words.${course}`)}{" "}
        {t("missing", { parts: missing.map((part) => t(`ingredient.${part}`)).join(", ") || t("ingredient.current") })}
      </>
    );
  }
  if (course === "maintain") return <Maintained {...texts} raw={raw} />;
  return course === "way" ? <Way {...texts} raw={raw} /> : <Met {...texts} raw={raw} />;
}

type Props = ProgressTexts & { readonly raw: number };

function Way({ explanation, raw, ...unit }: Props) {
  const t = useTranslations("why.progress");
  const { number, percent } = useNumbers(unit);
  const { baseline, target, current, shown } = explanation.progress;
  const numbers = { baseline: number(baseline), target: number(target), current: number(current), raw: percent(raw) };
  return (
    <>
      {t("words.way")}
      <br />
      {t("numbers.way", numbers)}
      {shown !== raw && <> {t("bounded", { shown: percent(shown) })}</>}
    </>
  );
}

function Met({ explanation, raw, ...unit }: Props) {
  const t = useTranslations("why.progress");
  const { number, percent } = useNumbers(unit);
  const { baseline, target, current } = explanation.progress;
  const numbers = { baseline: number(baseline), target: number(target), current: number(current), raw: percent(raw) };
  return (
    <>
      {t("words.metByBaseline")}
      <br />
      {t("numbers.metByBaseline", numbers)}
    </>
  );
}

function Maintained({ explanation, raw, ...unit }: Props) {
  const t = useTranslations("why.progress");
  const { number, percent, plain } = useNumbers(unit);
  const { progress, band } = explanation;
  const numbers = {
    target: number(progress.target),
    current: number(progress.current),
    band: plain(band),
    twice: plain(2 * band),
    raw: percent(raw),
  };
  return (
    <>
      {t(band === 0 ? "words.exact" : "words.band", numbers)}
      <br />
      {t("numbers.maintain", numbers)}
    </>
  );
}
