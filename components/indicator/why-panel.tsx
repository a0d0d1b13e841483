import { useLocale, useTranslations } from "next-intl";

import { FigureValue } from "@/components/figure/figure-value";
import { DataLink } from "@/components/ui/data-link";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { ExplainAnswer } from "@/lib/domain/explain-answer";
import { figureText } from "@/lib/domain/figure-answer";
import type { IndicatorFacts } from "@/lib/domain/indicator-facts";
import type { Names } from "@/lib/domain/indicator-screen";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { FormulaSentence } from "./formula-sentence";
import { OperandTable, type OperandContext } from "./operand-table";
import { SincePublication } from "./since-publication";

type Props = {
  readonly explanation: ExplainAnswer;
  readonly facts: IndicatorFacts;
  readonly names: Names;
  readonly view: View;
  /** Publications explain a period by itself. */
  readonly isCumulated: boolean;
};
export const whyName = "pourquoi";

/** « Pourquoi ce chiffre ? »: how it comes about and what it stands on, under its own address. */
export function WhyPanel({ explanation, facts, names, view, isCumulated }: Props) {
  const t = useTranslations("indicator.why");
  const lang = toLang(useLocale());
  const { period, value, reported, expected, previousPublication } = explanation;
  const { unit, decimals } = facts.definition;
  const path = `/indicateurs/${facts.code}`;
  const definition = { ...facts.definition, cumulative: isCumulated };
  return (
    <aside className="tj-why" aria-labelledby="pourquoi-titre" id="pourquoi">
      <div className="tj-why__head">
        <h2 id="pourquoi-titre">{t("title")}</h2>
        <TextLink href={viewHref(path, view)} className="tj-link">
          {t("close")}
        </TextLink>
      </div>
      <p>
        <FigureValue
          size="answer"
          value={figureText(value)}
          decimals={decimals}
          unit={`${unit}, ${formatPeriod(period, lang)}`}
          coverage={{ reported, expected }}
        />
      </p>
      <p className="tj-small tj-mute">{t(facts.definition.cumulative && !isCumulated ? "ownPeriod" : "official")}</p>
      <h3>{t("formula")}</h3>
      <p className="tj-why__formula">
        <FormulaSentence definition={definition} until={period} />
      </p>
      <Cells explanation={explanation} context={{ facts, names, decimals }} />
      {previousPublication !== undefined && (
        <SincePublication previous={previousPublication} value={value} decimals={decimals} />
      )}
      <p className="tj-acts">
        <DataLink href={viewHref(path, view, { [whyName]: period })} icon="fr-icon-link">
          {t("link")}
        </DataLink>
      </p>
    </aside>
  );
}

/** The cells of the period itself first; those that a cumulated figure adds from before, behind their count. */
function Cells({ explanation, context }: Pick<Props, "explanation"> & { readonly context: OperandContext }) {
  const t = useTranslations("indicator.why");
  const lang = toLang(useLocale());
  const { operands, missing, period } = explanation;
  if (operands === undefined || missing === undefined) return <p className="tj-small tj-mute">{t("noOperands")}</p>;
  const last =
    [...operands, ...missing]
      .map((cell) => cell.period)
      .sort()
      .at(-1) ?? period;
  const isLast = (cell: { readonly period: string }): boolean => cell.period === last;
  const before = operands.filter((one) => !isLast(one));
  const missingBefore = missing.filter((one) => !isLast(one));
  return (
    <>
      <h3>{t("cells", { period: formatPeriod(last, lang) })}</h3>
      <OperandTable operands={operands.filter(isLast)} missing={missing.filter(isLast)} context={context} />
      {before.length + missingBefore.length > 0 && (
        <Disclosure summary={t("before", { count: before.length })}>
          <OperandTable operands={before} missing={missingBefore} context={context} hasPeriods />
        </Disclosure>
      )}
    </>
  );
}
