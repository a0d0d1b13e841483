import { useLocale, useTranslations } from "next-intl";

import { FigureValue } from "@/components/figure/figure-value";
import { Period } from "@/components/figure/period";
import { StatusBadge } from "@/components/figure/status-badge";
import { LineProgress } from "@/components/indicator/figure-row";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { standingOf } from "@/lib/domain/board-order";
import type { ComparedIndicator } from "@/lib/domain/compare-boards";
import { figureText } from "@/lib/domain/figure-answer";
import { formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";
import { whyHref } from "@/lib/schemas/why";

import { ComparedChange } from "./compared-change";
import type { SideName } from "./comparison-side";

type Props = {
  readonly compared: ComparedIndicator;
  readonly views: Record<SideName, View>;
  /** The quarters of the two boards. */
  readonly quarters: readonly [string, string];
  /** What the two are called, where a phone shows no column heads. */
  readonly names: Readonly<Record<SideName, string>>;
};

export function ComparedRow({ compared, views, quarters, names }: Props) {
  const { code, before, after } = compared;
  const line = after ?? before;
  if (line === null) return null;
  const view = after === null ? views.before : views.after;
  return (
    <tr role="row" id={code}>
      <th role="rowheader" scope="row">
        <TextLink href={viewHref(`/indicateurs/${code}`, view)}>{line.name}</TextLink>
        <span className="tj-table__sub">
          {line.unit} · {line.departments.join(", ")}
        </span>
      </th>
      <SideValue line={before} side="before" view={views.before} quarter={quarters[0]} name={names.before} />
      <SideValue line={after} side="after" view={views.after} quarter={quarters[1]} name={names.after} />
      <td role="cell" className="tj-right">
        <ComparedChange compared={compared} line={line} />
      </td>
      <td role="cell">
        <Statuses before={before} after={after} />
      </td>
      <td role="cell">
        <Progresses before={before} after={after} views={views} />
      </td>
    </tr>
  );
}

type ValueProps = {
  readonly line: BoardIndicator | null;
  readonly side: SideName;
  readonly view: View;
  readonly quarter: string;
  readonly name: string;
};

function SideValue({ line, side, view, quarter, name }: ValueProps) {
  const t = useTranslations("comparison");
  if (line === null) {
    return (
      <td role="cell" className="tj-right">
        <span className="tj-compared__label">{name}</span>
        <span className="tj-small tj-mute">{t(`absent.${side}`)}</span>
      </td>
    );
  }
  const { value, decimals, mark, reported, expected, period, unit, code } = line;
  return (
    <td role="cell" className="tj-right">
      <span className="tj-compared__label">{name}</span>
      <FigureValue
        value={figureText(value)}
        decimals={decimals}
        mark={mark ?? null}
        coverage={{ reported, expected }}
        why={{ href: whyHref(view, { code, period }), period, unit }}
      />
      {period !== quarter && (
        <span className="tj-table__sub">
          <Period period={period} isShort />
        </span>
      )}
    </td>
  );
}

type PairProps = Pick<ComparedIndicator, "before" | "after">;

/** The later one; the earlier one under it where it was another. */
function Statuses({ before, after }: PairProps) {
  const t = useTranslations("comparison");
  const line = after ?? before;
  if (line === null) return null;
  const hadOther = before !== null && after !== null && standingOf(before) !== standingOf(after);
  return (
    <>
      <StatusBadge status={standingOf(line)} flags={line.flags} />
      {hadOther && (
        <span className="tj-compared__was">
          {t("was")} <StatusBadge status={standingOf(before)} />
        </span>
      )}
    </>
  );
}

function Progresses({ before, after, views }: PairProps & Pick<Props, "views">) {
  const t = useTranslations("comparison");
  const status = useTranslations("status");
  const lang = toLang(useLocale());
  const line = after ?? before;
  if (line === null) return null;
  const was = before?.progress ?? null;
  const word = was === null ? status("notComputable") : formatPercent(was, 0, lang);
  return (
    <>
      <LineProgress line={line} view={after === null ? views.before : views.after} />
      {before !== null && after !== null && was !== after.progress && (
        <span className="tj-compared__was">
          {t("was")} {word}
        </span>
      )}
    </>
  );
}
