import { useLocale, useTranslations } from "next-intl";

import { FigureValue } from "@/components/figure/figure-value";
import { figureText } from "@/lib/domain/figure-answer";
import type { FigureExplanation } from "@/lib/domain/figure-explanation";
import type { IndicatorFacts } from "@/lib/domain/indicator-facts";
import type { Names } from "@/lib/domain/indicator-screen";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { ExplainedCells } from "./explained-cells";
import { FormulaSentence } from "./formula-sentence";
import { SincePublication } from "./since-publication";

type Props = {
  readonly explanation: FigureExplanation;
  readonly facts: IndicatorFacts;
  readonly names: Names;
  /** What is not validated yet is looked at too. */
  readonly isProvisional: boolean;
};

/** How a value comes about: its formula, the cells it stands on, and what was published of it. */
export function ValueExplained({ explanation, facts, names, isProvisional }: Props) {
  const t = useTranslations("indicator.why");
  const lang = toLang(useLocale());
  const { value: explained, mark, isCumulated } = explanation;
  const { period, value, reported, expected, provisional } = explained;
  const { unit, decimals } = facts.definition;
  return (
    <>
      <p>
        <FigureValue
          size="answer"
          value={figureText(value)}
          decimals={decimals}
          mark={mark}
          unit={`${unit}, ${formatPeriod(period, lang)}`}
          isProvisional={provisional === true}
          coverage={{ reported, expected }}
        />
      </p>
      <p className="tj-small tj-mute">
        {facts.definition.cumulative && !isCumulated && `${t("ownPeriod")} `}
        {t(isProvisional ? "provisional" : "official")}
      </p>
      <h3>{t("formula")}</h3>
      <p className="tj-why__formula">
        <FormulaSentence definition={{ ...facts.definition, cumulative: isCumulated }} until={period} />
      </p>
      <ExplainedCells explanation={explained} context={{ facts, names, decimals }} />
      <SincePublication explanation={explained} decimals={decimals} />
    </>
  );
}
