import { useLocale, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { ExplainAnswer } from "@/lib/domain/explain-answer";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { OperandTable, type OperandContext } from "./operand-table";

type Props = { readonly explanation: ExplainAnswer; readonly context: OperandContext };

/** The cells of the last period first; those that the figure adds from before, behind their count. */
export function ExplainedCells({ explanation, context }: Props) {
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
