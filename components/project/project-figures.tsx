import { useTranslations } from "next-intl";

import { ProgressBar } from "@/components/figure/progress-bar";
import { StatusBadge } from "@/components/figure/status-badge";
import { FigureTable } from "@/components/indicator/figure-table";
import { seriesLabel } from "@/components/indicator/series-label";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { figureText } from "@/lib/domain/figure-answer";
import type { Names } from "@/lib/domain/indicator-screen";
import type { ProjectProgress, SeriesLine } from "@/lib/domain/project-progress";
import type { Reader } from "@/lib/domain/reader";
import type { View } from "@/lib/schemas/view";
import { ownWhyHref, seriesSelection } from "@/lib/schemas/why";

type Props = {
  readonly progress: ProjectProgress | null;
  readonly reader: Reader;
  readonly period: string;
  readonly names: Names;
  readonly view: View;
  /** The project's own address, and what it is called. */
  readonly path: string;
  readonly name: string;
};

/** What the project's series come to, and each of them. */
export function ProjectFigures({ progress, reader, period, names, view, path, name }: Props) {
  const t = useTranslations("project.figures");
  if (progress === null || progress.lines.length === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState>{t(progress === null ? `hidden.${reader.figures}` : "none")}</EmptyState>
      </Section>
    );
  }
  const note = ({ line, ministry, series }: SeriesLine) => {
    const department = line.departments[0] ?? "";
    return [line.unit, ministry === null ? series : seriesLabel({ department, ministry, project: null }, names)].join(
      " · ",
    );
  };
  return (
    <Section title={t("title")} aside={t("legend")}>
      <RolledUp progress={progress} why={{ href: ownWhyHref(path, view, "progress"), name }} />
      <FigureTable
        caption={t("title")}
        lines={progress.lines.map((one) => ({
          id: one.series,
          line: one.line,
          note: note(one),
          selection: seriesSelection(one.series),
        }))}
        period={period}
        label=""
        view={view}
      />
    </Section>
  );
}

function RolledUp({
  progress: { progress, partialValue, expectedProgress, status, of, missing },
  why,
}: {
  readonly progress: ProjectProgress;
  readonly why: { readonly href: string; readonly name: string };
}) {
  const t = useTranslations("project.figures");
  if (of.total === 0) return <p className="tj-roll-up tj-mute">{t("unweighted")}</p>;
  const isPartial = progress === null && partialValue !== null;
  return (
    <div className="tj-roll-up">
      <StatusBadge status={status} />
      <ProgressBar
        shown={figureText(isPartial ? partialValue : progress)}
        expected={figureText(expectedProgress)}
        isPartial={isPartial}
        hasExpectedText
        why={why}
      />
      <span className="tj-small tj-mute">
        {t("of", { with: of.with, total: of.total })}
        {missing.length > 0 && ` · ${t("missing", { series: missing.join(", ") })}`}
      </span>
    </div>
  );
}
