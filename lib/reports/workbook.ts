import type { ReportIndicator, ReportModel } from "@/lib/domain/report";
import { formatInstant, formatPeriod } from "@/lib/messages/format";

import { definitionsSheet, legendSheet } from "./definitions-sheets";
import type { Speech } from "./figures";
import { correctionRow } from "./pdf-erratum";
import { prioritySheet } from "./priority-sheet";
import { count, day, percent, text, withSafeNames, type Cell, type Sheet, type Workbook } from "./sheet-model";
import { documentTitle, priorityTitle, scopeTitle, withoutPriority, type Words } from "./words";

/** The workbook of a report, its data among the other sheets: what XLSX and ODS hold alike. */
export function reportWorkbook(model: ReportModel, by: Speech, data: Sheet): Workbook {
  const { words, lang } = by;
  const ofPriority = (number: number): readonly ReportIndicator[] =>
    model.indicators.filter(({ priority }) => priority === number);
  const others = withoutPriority(model);
  return {
    title: documentTitle(model.head, words, lang),
    lang,
    createdAt: model.head.publishedAt,
    sheets: withSafeNames([
      synthesisSheet(model, words),
      ...model.priorities.map(({ number }) =>
        prioritySheet(priorityTitle(model.head, number, words), model, ofPriority(number), by),
      ),
      ...(others.length > 0 ? [prioritySheet(words("section.others"), model, others, by)] : []),
      projectsSheet(model, words),
      data,
      definitionsSheet(model, words, lang),
      legendSheet(words),
      publicationSheet(model, by),
    ]),
  };
}

const columns = (...pairs: readonly (readonly [title: string, width: number])[]) =>
  pairs.map(([title, width]) => ({ title, width }));

const synthesisSheet = ({ priorities }: ReportModel, words: Words): Sheet => ({
  name: words("sheet.synthesis"),
  columns: columns(
    [words("column.number"), 6],
    [words("column.title"), 70],
    [words("column.progress"), 16],
    [words("column.expectedProgress"), 22],
    [words("column.partialValue"), 40],
    [words("column.with"), 18],
    [words("column.total"), 19],
    [words("column.status"), 20],
    [words("column.missing"), 40],
  ),
  rows: priorities.map((priority) => [
    count(priority.number),
    text(priority.title),
    percent(priority.progress) ?? text(words("mark.notComputable")),
    percent(priority.expectedProgress) ?? text(words("mark.notComputable")),
    percent(priority.partialValue),
    count(priority.of.with),
    count(priority.of.total),
    text(words(`status.${priority.status}`)),
    text(priority.missing.join(", ")),
  ]),
});

const projectsSheet = ({ projects }: ReportModel, words: Words): Sheet => ({
  name: words("sheet.projects"),
  columns: columns(
    [words("column.code"), 24],
    [words("column.project"), 48],
    [words("column.department"), 14],
    [words("column.priority"), 12],
    [words("column.phase"), 16],
    [words("column.milestone"), 48],
    [words("column.dueOn"), 13],
    [words("column.milestoneState"), 16],
  ),
  rows: projects.map(({ slug, name, department, priorities, phase, nextMilestone }) => [
    text(slug),
    text(name),
    text(department),
    text(priorities.join(", ")),
    text(phase === null ? words("projects.noPhase") : words(`phase.${phase}`)),
    text(nextMilestone?.title ?? words("projects.noMilestone")),
    day(nextMilestone?.dueOn ?? null),
    text(nextMilestone && words(`milestoneState.${nextMilestone.state}`)),
  ]),
});

function publicationSheet({ head, indicators, missing, provenance }: ReportModel, by: Speech): Sheet {
  const { words, lang } = by;
  const line = (item: string, content: string): Cell[] => [text(item), text(content)];
  return {
    name: words("sheet.publication"),
    columns: columns([words("column.item"), 44], [words("column.content"), 90]),
    rows: [
      ...(head.demo ? [line(words("demo"), words("demoDetail"))] : []),
      line(words("provenance.roadmap"), head.roadmap.title),
      line(words("provenance.period"), formatPeriod(head.period, lang)),
      line(words("provenance.scope"), scopeTitle(head, words, lang)),
      line(
        words("publication", { number: String(head.number) }),
        words("publishedOn", { instant: formatInstant(head.publishedAt, lang) }),
      ),
      ...(head.erratum
        ? [line(words("erratum.heading"), words("erratum.sentence", { replaces: String(head.erratum.replaces) }))]
        : []),
      ...(head.erratum?.changes ?? []).map((change) => {
        const { what, before, after, reason } = correctionRow(change, indicators, by);
        return line(what, `${words("corrected.value", { before, after })}. ${words("corrected.reason", { reason })}`);
      }),
      ...head.without.map(({ department, name, reason }) =>
        line(department, words("synthesis.without", { name, reason })),
      ),
      ...missing.map(({ name, given, owed }) =>
        line(name, words("coverage", { reported: String(given), expected: String(owed) })),
      ),
      line(words("provenance.snapshot"), provenance.snapshotSha256),
      line(words("provenance.audit"), provenance.auditHead),
      line(words("provenance.verify"), words("provenance.verifySentence", { url: provenance.verifyUrl })),
      ...provenance.versions.map(({ name, version }) => line(name, version)),
    ],
  };
}
