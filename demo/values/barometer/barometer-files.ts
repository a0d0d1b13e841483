import { firstDay, lastDay, periodsWithin } from "@/lib/domain/period";
import { barometerReference, firstOfEach, lastMonth, periodAsked, seriesOf } from "./barometer-reference";
import { type DetailRow, readDetail, readSummary, type SummaryRow, typeset } from "./read-barometer";
import { readings } from "./reading";

/** The files that follow from the two of the barometer, by name: what the demo loads and what a test compares with. */
export function barometerFiles(): Readonly<Record<string, string>> {
  const summary = readSummary();
  const detail = readDetail();
  return {
    "reference.json": written(barometerReference(summary, detail)),
    "mapping.json": written(mapping(summary)),
    "without-line.csv": withoutLine(summary, detail),
    "expected-progress.json": written(expectedProgress(summary)),
  };
}

const written = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

const mapping = (summary: readonly SummaryRow[]) => ({
  columns: { series: "id_indicateur", period: "date", value: "valeur" },
  series: Object.fromEntries(firstOfEach(summary).map(({ code }) => [code, seriesOf(code)])),
  keep: { maille_geographique: ["national"] },
  days: "periodEnd",
});

/** The months, from an indicator's first line to the end of the edition, for which the detail has none. */
function withoutLine(summary: readonly SummaryRow[], detail: readonly DetailRow[]): string {
  const rows = firstOfEach(summary).flatMap(({ code }) => {
    const given = new Set(detail.filter((line) => line.code === code).map((line) => line.month));
    const first = [...given].sort()[0] ?? lastMonth;
    return periodsWithin(firstDay(first), lastDay(lastMonth), "month")
      .filter((month) => !given.has(month))
      .map((month) => `${seriesOf(code)};${month};notApplicable`);
  });
  return `${["series;period;mark", ...rows].join("\n")}\n`;
}

/** The rows that publish a progress rate: what ours, at `period`, must round to; and where the reading is not the last line. */
function expectedProgress(summary: readonly SummaryRow[]) {
  const seen = new Set<string>();
  return {
    rows: summary.flatMap(({ row, code, name, current, progress }) => {
      const isRepeated = seen.has(code);
      seen.add(code);
      if (progress === null) return [];
      const period = periodAsked(code, current.on);
      const window = readings[code]?.window ?? "lastLine";
      return [
        {
          row,
          indicator: code,
          name,
          date: current.on,
          period,
          window,
          current: Number(current.value),
          progress,
          isRepeated,
        },
      ];
    }),
    exceptions: Object.entries(readings).map(([indicator, reading]) => ({
      indicator,
      window: reading.window,
      why: typeset(reading.why),
      hasProgress: summary.some((row) => row.code === indicator && row.progress !== null),
    })),
  };
}
