import type { ReportIndicator, ReportModel } from "@/lib/domain/report";
import { formatPeriod } from "@/lib/messages/format";

import { changeWords, type Correction } from "./corrections";
import type { Speech } from "./figures";
import { exactDecimals } from "./sheet-model";

/** More would drive what the synthesis is for off its page. */
const mostInSynthesis = 6;

/** What this publication corrects, at the head of its synthesis; a long list has a part of its own. */
export function erratumView(model: ReportModel, by: Speech) {
  const { erratum } = model.head;
  if (erratum === undefined) return null;
  const { replaces, changes } = erratum;
  const isShort = changes.length <= mostInSynthesis;
  return {
    heading: by.words("erratum.heading"),
    sentence: by.words("erratum.sentence", { replaces: String(replaces) }),
    elsewhere: isShort ? null : by.words("erratum.inAnnex", { count: String(changes.length) }),
    head: tableHead(model, replaces, by),
    rows: isShort ? correctionRows(model, by) : [],
  };
}

/** The list that the synthesis has no room for. */
export function correctionsView(model: ReportModel, by: Speech) {
  const { erratum } = model.head;
  if (erratum === undefined || erratum.changes.length <= mostInSynthesis) return null;
  return {
    heading: by.words("erratum.annex"),
    head: tableHead(model, erratum.replaces, by),
    rows: correctionRows(model, by),
  };
}

const tableHead = ({ head }: ReportModel, replaces: number, { words }: Speech): string[] => [
  words("erratum.columns.what"),
  words("erratum.columns.before", { number: String(replaces) }),
  words("erratum.columns.after", { number: String(head.number) }),
  words("erratum.columns.reason"),
];

const correctionRows = ({ head, indicators }: ReportModel, by: Speech) =>
  (head.erratum?.changes ?? []).map((change) => correctionRow(change, indicators, by));

export function correctionRow(change: Correction, indicators: readonly ReportIndicator[], by: Speech) {
  const { words, lang } = by;
  const known = indicators.find(({ code }) => code === change.indicator);
  const decimals = known?.decimals ?? exactDecimals(change.after ?? change.before ?? "0");
  return {
    what: words("erratum.change", {
      indicator: known?.name ?? change.indicator,
      scope: change.scope === "consolidated" ? words("scope.consolidated") : change.scope,
      period: formatPeriod(change.period, lang),
    }),
    ...changeWords(change, decimals, by),
    reason: change.reason,
  };
}
