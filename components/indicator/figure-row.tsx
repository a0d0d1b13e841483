import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { drawCorrected } from "@/components/figure/corrected";
import { drawFigure, type FigureWhy } from "@/components/figure/figure-value";
import { useFigureWords, type FigureWords } from "@/components/figure/figure-words";
import { drawProgress } from "@/components/figure/progress-bar";
import { drawWhyLink } from "@/components/figure/why-link";
import { correctionHref } from "@/components/publication/shelf-address";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { figureText } from "@/lib/domain/figure-answer";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { viewHref, type View } from "@/lib/schemas/view";
import { whyHref, type WhyMeasure, type WhySelection } from "@/lib/schemas/why";

/** A line, looked at how, and whose part of its indicator it is: none for the whole. */
export type LineProps = { readonly line: BoardIndicator; readonly view: View; readonly selection?: WhySelection };
type NameProps = { readonly line: BoardIndicator; readonly note: string; readonly view: View };

/** What the row is of, and where more of it is said. */
export const drawLineName = ({ line: { code, name }, note, view }: NameProps) => (
  <>
    <TextLink href={viewHref(`/indicateurs/${code}`, view)}>{name}</TextLink>
    <span className="tj-table__sub">{note}</span>
  </>
);

/** Unit, priority and departments; `label` is what the roadmap calls its priorities. */
export function useLineNote(label: string) {
  const t = useTranslations("indicator.row");
  return ({ departments: codes, priority, unit }: BoardIndicator): string => {
    const departments = codes.join(", ");
    return priority === null
      ? t("noteWithoutPriority", { unit, departments })
      : t("note", { label, unit, priority, departments });
  };
}

/** The words of a table's lines: those of their figures, and their own. */
export function useLineWords() {
  return { ...useFigureWords(), row: useTranslations("indicator.row") };
}
export type LineWords = ReturnType<typeof useLineWords>;

type ValueProps = LineProps & { readonly quarter: string; readonly below?: ReactNode };

/** The figure, the share it stands on, and its own period where that is not the quarter. */
export function drawLineValue({ quarter, below, ...about }: ValueProps, words: FigureWords) {
  const { line, view } = about;
  const { reported, expected, period } = line;
  return (
    <>
      {drawFigure(
        {
          value: figureText(line.value),
          decimals: line.decimals,
          mark: line.mark ?? null,
          isProvisional: line.provisional,
          why: lineWhy(about),
          ...(line.value !== null && { coverage: { reported, expected } }),
        },
        words,
      )}
      {drawLineCorrection(line, view.roadmap, quarter, words)}
      {period !== quarter && <span className="tj-table__sub">{formatPeriodShort(period, words.lang)}</span>}
      {below}
    </>
  );
}

/** What an erratum changed of the figure, one link away; of the roadmap that is shown first where none is named. */
export const drawLineCorrection = (
  { corrected, decimals }: BoardIndicator,
  roadmap: string | null,
  quarter: string,
  words: FigureWords,
) =>
  corrected && drawCorrected({ corrected, decimals, href: correctionHref(roadmap, quarter, corrected.number) }, words);

export function drawLineTarget(about: LineProps, words: LineWords) {
  const { target, decimals, unit, name } = about.line;
  const { row: t, lang } = words;
  const isPart = Object.keys(about.selection ?? {}).length > 0;
  if (target === null) return <span className="tj-small tj-mute">{t(isPart ? "noOwnTarget" : "noTarget")}</span>;
  const shown = formatNumber(target, decimals, lang);
  const figure = `${t("target")} ${shown} ${unit}, ${name}`;
  return (
    <span>
      <span className="tj-figures__label">{`${t("target")} `}</span>
      {drawWhyLink({ href: lineHref(about, "progress"), figure, children: shown }, words)}
    </span>
  );
}

const lineHref = ({ line: { code, period }, view, selection = {} }: LineProps, measure: WhyMeasure): string =>
  whyHref(view, { code, period, measure, selection });

/** Where a line's value is explained; `own` is the period's own beside a cumulated one. */
export const lineWhy = (about: LineProps, measure: "value" | "own" = "value"): FigureWhy => ({
  href: lineHref(about, measure),
  period: about.line.period,
  unit: about.line.unit,
});

export const LineProgress = (about: LineProps) => drawLineProgress(about, useFigureWords());

export const drawLineProgress = ({ line, ...about }: LineProps, words: FigureWords) =>
  drawProgress(
    {
      why: { href: lineHref({ line, ...about }, "progress"), name: line.name },
      shown: line.state === "notApplicable" ? null : figureText(line.progress),
      expected: figureText(line.expectedProgress),
      reason: line.state === "notApplicable" ? "leftOut" : "notComputable",
    },
    words,
  );
