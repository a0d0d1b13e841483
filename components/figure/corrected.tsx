import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import type { CorrectedValue } from "@/lib/domain/board-answer";
import { formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { FigureWords } from "./figure-words";

type Props = {
  readonly corrected: CorrectedValue;
  readonly decimals: number;
  /** The page of the erratum. */
  readonly href: string;
};
type Words = Pick<FigureWords, "marks" | "lang">;

function factsOf({ corrected: { number, before, after, reason }, decimals }: Props, { marks, lang }: Words) {
  const shown = (value: number | null) =>
    value === null ? marks("corrected.none") : formatNumber(value, decimals, lang);
  return { number, before: shown(before), after: shown(after), reason };
}

/** « corrigé » under a figure: from what to what and why is read out, shown to a pointer, and one link away. */
export function drawCorrected(props: Props, words: Words) {
  const said = words.marks("corrected.said", factsOf(props, words));
  return (
    <a href={props.href} className="tj-corrected" title={said}>
      <span aria-hidden="true">{words.marks("corrected.word")}</span>
      <span className="fr-sr-only">{said}</span>
    </a>
  );
}

/** The same in a sentence, where there is room for it. */
export function CorrectedNote(props: Props) {
  const marks = useTranslations("marks");
  const facts = factsOf(props, { marks, lang: toLang(useLocale()) });
  return (
    <span className="tj-corrected-note">
      {marks.rich("corrected.note", {
        ...facts,
        a: (chunks) => <DataLink href={props.href}>{chunks}</DataLink>,
        s: (chunks) => <s>{chunks}</s>,
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </span>
  );
}
