import { useLocale, useTranslations } from "next-intl";

import type { RollUpExplanation } from "@/lib/domain/explain-roll-up";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

const mostTerms = 8;

/** The weighted mean in words, then with its terms; above a handful, the table holds them. */
export function RollUpFormula({ explanation }: { readonly explanation: RollUpExplanation }) {
  const t = useTranslations("why.rollUp");
  const lang = toLang(useLocale());
  const { progress, partialValue, expectedProgress, items = [], reason, tolerance } = explanation;
  const counted = items.filter(({ part }) => part === "counted");
  const value = progress ?? partialValue;
  const plain = (figure: number) => formatNumber(figure, String(figure).split(".")[1]?.length ?? 0, lang);
  const terms = counted.map(({ weight, shown }) => `${plain(weight)} × ${formatNumber(shown, 2, lang)}`).join(" + ");
  const weights = counted.map(({ weight }) => plain(weight)).join(" + ");
  return (
    <>
      {t(reason ?? "words")}
      {value !== null && counted.length > 0 && counted.length <= mostTerms && (
        <>
          <br />({terms}) / ({weights}) = {formatPercent(value, 2, lang)}
        </>
      )}
      {progress !== null && expectedProgress !== null && (
        <>
          <br />
          {t("rule", { expected: formatPercent(expectedProgress, 2, lang), tolerance: plain(tolerance) })}
        </>
      )}
    </>
  );
}
