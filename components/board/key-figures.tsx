import { useTranslations } from "next-intl";

import { FigureTable } from "@/components/indicator/figure-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { mostUrgentFirst } from "@/lib/domain/board-order";
import type { BoardComparison } from "@/lib/domain/compare-boards";
import { viewHref, type View } from "@/lib/schemas/view";

import { FigureToday } from "./since-then";

export const orderName = "ordre";
export const orders = ["urgency", "director"] as const;
export type BoardOrder = (typeof orders)[number];
const orderValues = { urgency: "a-traiter", director: "direction" } as const;
/** How an address asks for an order; the first needs no asking. */
export const orderParams = (order: BoardOrder): Record<string, string> =>
  order === "urgency" ? {} : { [orderName]: orderValues[order] };
export const readOrder = (value: string): BoardOrder => (value === orderValues.director ? "director" : "urgency");

type Props = {
  /** In the director's order. */
  readonly lines: readonly BoardIndicator[];
  readonly areKey: boolean;
  readonly order: BoardOrder;
  readonly period: string;
  readonly label: string;
  readonly view: View;
  /** What differs today, of figures of a past day. */
  readonly since?: BoardComparison | null;
};

/** The key figures; of a roadmap that has chosen none, all of its indicators. */
export function KeyFigures({ lines, areKey, order, period, label, view, since = null }: Props) {
  const t = useTranslations("board.figures");
  const shown = order === "urgency" ? mostUrgentFirst(lines) : lines;
  const title = t(areKey ? "keyFigures" : "indicators");
  return (
    <Section id="indicateurs-cles" title={title} aside={lines.length > 1 && <OrderChoice order={order} view={view} />}>
      {lines.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <FigureTable
          caption={title}
          lines={shown.map((line) => ({ id: line.code, line, ...todayOf(line, since) }))}
          period={period}
          label={label}
          view={view}
        />
      )}
    </Section>
  );
}

function todayOf({ code }: BoardIndicator, since: BoardComparison | null) {
  const compared = since && [...since.changed, ...since.unchanged].find((one) => one.code === code);
  return compared ? { below: <FigureToday compared={compared} /> } : {};
}

function OrderChoice({ order, view }: Pick<Props, "order" | "view">) {
  const t = useTranslations("board.figures");
  return (
    <>
      {t("order")}{" "}
      {orders.map((one, index) => (
        <span key={one}>
          {index > 0 && " · "}
          {one === order ? (
            <b className="tj-ink">{t(one)}</b>
          ) : (
            <TextLink
              className="tj-link"
              href={`${viewHref("/tableau-de-bord", view, { [orderName]: orderValues[one] })}#indicateurs-cles`}
            >
              {t(one)}
            </TextLink>
          )}
        </span>
      ))}
    </>
  );
}
