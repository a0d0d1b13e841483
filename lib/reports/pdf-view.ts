import type { ReportModel } from "@/lib/domain/report";
import { formatInstant, formatPeriod } from "@/lib/messages/format";

import type { ChartText } from "./chart-ink";
import type { Speech } from "./figures";
import { correctionsView } from "./pdf-erratum";
import { methodView } from "./pdf-method";
import { priorityViews } from "./pdf-priority";
import { projectsView } from "./pdf-projects";
import { provenanceView } from "./pdf-provenance";
import { synthesisView } from "./pdf-synthesis";
import { documentTitle, scopeTitle } from "./words";

const brandFonts = ["Marianne", "DejaVu Sans", "Noto Emoji"];

/** All that the page template prints, as text already worded: the template places it and decides nothing. */
export function pdfView(model: ReportModel, by: Speech) {
  const { head } = model;
  const { words, lang } = by;
  const fonts = fontsOf(model);
  return {
    lang,
    region: lang === "fr" ? "FR" : "GB",
    fonts,
    brand: head.brand,
    date: dateParts(head.publishedAt),
    title: documentTitle(head, words, lang),
    demo: head.demo ? { short: words("demo"), long: words("demoDetail") } : null,
    running: runningHead(model, by),
    cover: coverView(model, by),
    synthesis: synthesisView(model, by),
    sections: priorityViews(model, textOfCharts(model, by)),
    noIndicator: model.indicators.length === 0 ? words("section.noIndicator") : null,
    chartKey: chartKey(by),
    projects: projectsView(model, by),
    corrections: correctionsView(model, by),
    method: methodView(model, by),
    provenance: provenanceView(model, by),
  };
}

const fontsOf = ({ head }: ReportModel): string[] => (head.brand ? brandFonts : brandFonts.slice(1));
const textOfCharts = (model: ReportModel, by: Speech): ChartText => ({ ...by, font: fontsOf(model)[0] ?? "" });

const longestRunningScope = 56;

/** One line at the top of each page, whatever the name's length. */
function runningHead({ head }: ReportModel, { words, lang }: Speech): string {
  const scope = scopeTitle(head, words, lang).replace(/\s+/gu, " ");
  const short =
    scope.length > longestRunningScope ? `${scope.slice(0, longestRunningScope).replace(/[\s,]+\S*$/u, "")}…` : scope;
  return [words("service"), short, formatPeriod(head.period, lang)].join(" · ");
}

function coverView({ head }: ReportModel, { words, lang }: Speech) {
  return {
    state: words("state"),
    service: words("service"),
    tagline: words("tagline"),
    kind: words("title"),
    period: formatPeriod(head.period, lang),
    scope: scopeTitle(head, words, lang),
    roadmap: head.roadmap.title,
    publication: words("publication", { number: String(head.number) }),
    published: words("publishedOn", { instant: formatInstant(head.publishedAt, lang) }),
    erratum: head.erratum
      ? {
          heading: words("erratum.heading"),
          sentence: words("erratum.sentence", { replaces: String(head.erratum.replaces) }),
        }
      : null,
    contents: words("contents"),
  };
}

const chartKey = ({ words }: Speech) => ({
  actual: words("chart.key.actual"),
  expected: words("chart.key.expected"),
  forecast: words("chart.key.forecast"),
  missing: words("chart.key.missing"),
  target: words("chart.key.target"),
});

/** The publication's instant in UTC: a file dated by the clock would never be the same twice. */
function dateParts(instant: string) {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
