import { useLocale, useTranslations } from "next-intl";

import { ChangeSinceLast } from "@/components/figure/change-since-last";
import { FigureValue } from "@/components/figure/figure-value";
import { ProgressBar } from "@/components/figure/progress-bar";
import { Sparkline } from "@/components/figure/sparkline";
import { StatusBadge } from "@/components/figure/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { changeOf, standingOf } from "@/lib/domain/board-order";
import { figureText } from "@/lib/domain/figure-answer";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import type { FigureLine } from "./figure-table";

type Props = FigureLine & { readonly quarter: string; readonly label: string; readonly view: View };

export function FigureRow({ line, note, quarter, label, view }: Props) {
  const values = line.sparkline.map(({ value }) => figureText(value));
  const expected = line.sparkline.map((point) => figureText(point.expected));
  return (
    <tr role="row">
      <td role="cell" className="tj-figures__status">
        <StatusBadge status={standingOf(line)} flags={line.flags} />
      </td>
      <th role="rowheader" scope="row" className="tj-figures__name">
        <TextLink href={viewHref(`/indicateurs/${line.code}`, view)}>{line.name}</TextLink>
        <span className="tj-table__sub">{note ?? <Note line={line} label={label} />}</span>
      </th>
      <td role="cell" className="tj-figures__spark">
        <Sparkline values={values} expected={expected} isLastProvisional={line.provisional} />
      </td>
      <td role="cell" className="tj-right tj-figures__value">
        <LineValue line={line} quarter={quarter} />
      </td>
      <td role="cell" className="tj-right tj-figures__change">
        <ChangeSinceLast change={changeOf(line)} decimals={line.decimals} direction={line.direction} />
      </td>
      <td role="cell" className="tj-right tj-figures__target">
        <LineTarget line={line} />
      </td>
      <td role="cell" className="tj-figures__progress">
        <LineProgress line={line} />
      </td>
    </tr>
  );
}

function Note({ line, label }: { readonly line: BoardIndicator; readonly label: string }) {
  const t = useTranslations("indicator.row");
  const departments = line.departments.join(", ");
  return (
    <>
      {line.priority === null
        ? t("noteWithoutPriority", { unit: line.unit, departments })
        : t("note", { label, unit: line.unit, priority: line.priority, departments })}
    </>
  );
}

/** The figure, the share it stands on, and its own period where that is not the quarter. */
export function LineValue({ line, quarter }: { readonly line: BoardIndicator; readonly quarter: string }) {
  const lang = toLang(useLocale());
  const { reported, expected, period } = line;
  return (
    <>
      <FigureValue
        value={figureText(line.value)}
        decimals={line.decimals}
        mark={line.mark ?? null}
        isProvisional={line.provisional}
        {...(line.value !== null && { coverage: { reported, expected } })}
      />
      {period !== quarter && <span className="tj-table__sub">{formatPeriodShort(period, lang)}</span>}
    </>
  );
}

export function LineTarget({ line: { target, decimals } }: { readonly line: BoardIndicator }) {
  const t = useTranslations("indicator.row");
  const lang = toLang(useLocale());
  if (target === null) return <span className="tj-small tj-mute">{t("noTarget")}</span>;
  return (
    <span>
      <span className="tj-figures__label">{t("target")} </span>
      {formatNumber(target, decimals, lang)}
    </span>
  );
}

export const LineProgress = ({ line }: { readonly line: BoardIndicator }) => (
  <ProgressBar
    shown={line.state === "notApplicable" ? null : figureText(line.progress)}
    expected={figureText(line.expectedProgress)}
    reason={line.state === "notApplicable" ? "leftOut" : "notComputable"}
  />
);
