import type { ReportModel, ReportPriority } from "@/lib/domain/report";
import { greatestMovements, type ReportMovement } from "@/lib/domain/report-movement";
import { formatChange, formatNumber, formatPeriod } from "@/lib/messages/format";

import { erratumView } from "./pdf-erratum";
import { barOf, percentText, type Speech } from "./figures";
import { missingView } from "./pdf-missing";
import { priorityTitle } from "./words";

const movementsShown = 5;
const missingCodesNamed = 4;

/** The one page that says where things stand. */
export function synthesisView(model: ReportModel, by: Speech) {
  const { words } = by;
  return {
    heading: words("synthesis.heading"),
    erratum: erratumView(model, by),
    priorities: {
      heading: words("synthesis.priorities"),
      note: words("synthesis.prioritiesNote"),
      empty: words("synthesis.noPriority"),
      head: [
        words("column.priority"),
        words("column.short.progress"),
        words("column.short.expected"),
        words("column.status"),
      ],
      rows: model.priorities.map((priority) => priorityRow(model, priority, by)),
    },
    movements: {
      heading: words("synthesis.movements"),
      empty: words("synthesis.noMovement"),
      head: [
        words("column.indicator"),
        words("column.change"),
        words("column.short.before"),
        words("column.short.after"),
      ],
      rows: greatestMovements(model.indicators, movementsShown).map((movement) => movementRow(movement, by)),
    },
    missing: missingView(model, by),
  };
}

export type PriorityRow = ReturnType<typeof priorityRow>;

export function priorityRow({ head }: Pick<ReportModel, "head">, priority: ReportPriority, by: Speech) {
  const { words } = by;
  const known = priority.progress ?? priority.partialValue;
  return {
    number: priorityTitle(head, priority.number, words),
    title: priority.title,
    bar: barOf(known, priority.expectedProgress, priority.progress === null),
    progress: percentText(known, 0, by),
    expected: percentText(priority.expectedProgress, 0, by),
    status: { key: priority.status, word: words(`status.${priority.status}`), notes: [] },
    coverage: coverageOf(priority, by),
  };
}

function coverageOf({ of, missing }: ReportPriority, { words }: Speech): string {
  const counts = { with: of.with, total: String(of.total) };
  if (missing.length === 0) return words("synthesis.partial", counts);
  const named = missing.slice(0, missingCodesNamed).join(", ");
  const others = missing.length - missingCodesNamed;
  const codes = others > 0 ? words("synthesis.andOthers", { codes: named, count: others }) : named;
  return words("synthesis.partialMissing", { ...counts, codes });
}

function movementRow({ indicator, change, unfavourable }: ReportMovement, { words, lang }: Speech) {
  const { decimals, unit, departments, point, previous } = indicator;
  return {
    name: indicator.name,
    note: [unit, departments.join(", ")].filter((part) => part !== "").join(" · "),
    change: formatChange(change, decimals, lang),
    isUp: !change.startsWith("-"),
    unfavourable: unfavourable ? words("figure.unfavourable") : null,
    before: formatNumber(previous?.value ?? null, decimals, lang),
    beforePeriod: previous === null ? "" : formatPeriod(previous.period, lang),
    after: formatNumber(point.value, decimals, lang),
    afterPeriod: formatPeriod(point.period, lang),
  };
}
