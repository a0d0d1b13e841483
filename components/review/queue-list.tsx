import { useLocale, useTranslations } from "next-intl";

import { cellName } from "@/components/entry/cell-name";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { frequencyOf } from "@/lib/domain/period";
import type { ReviewItem } from "@/lib/domain/review-queue";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { AcceptClear } from "./accept-clear";
import { CellFigure } from "./cell-figure";
import type { ReviewActions } from "./review-actions";
import { ReviewReason } from "./review-reason";
import { reviewHref, type ReviewView } from "./review-view";

type Props = { readonly view: ReviewView; readonly actions: ReviewActions | null };

/** The cells handed over, the most surprising first; those with nothing to report are accepted at once. */
export function QueueList({ view, actions }: Props) {
  const t = useTranslations("review.queue");
  const { toExamine, clear, accepted } = view.queue;
  const { list } = view.address;
  const isShown = (items: readonly ReviewItem[], name: typeof list) =>
    list === name || (view.open !== null && items.includes(view.open));
  return (
    <nav className="tj-queue" aria-label={t("label")}>
      {(list === null || list === "examine" || list === "modified") && (
        <>
          <QueueHead title={t("examine")} note={t("examineCount", { count: toExamine.length })} />
          <Items view={view} items={toExamine} />
        </>
      )}
      {clear.length > 0 && (
        <>
          <QueueHead title={t("clear")} note={t("clearCount", { count: clear.length })} />
          <p className="tj-queue__text">{t("clearText")}</p>
          {actions !== null && <AcceptClear view={view} action={actions.acceptAll} />}
          <Disclosure summary={t("browse")} isOpen={isShown(clear, "clear")}>
            <Items view={view} items={clear} />
          </Disclosure>
        </>
      )}
      {accepted.length > 0 && (
        <>
          <QueueHead title={t("accepted")} note={t("acceptedCount", { count: accepted.length })} />
          <Disclosure summary={t("browse")} isOpen={isShown(accepted, "accepted")}>
            <Items view={view} items={accepted} />
          </Disclosure>
        </>
      )}
    </nav>
  );
}

function QueueHead({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <div className="tj-queue__head">
      <h2>{title}</h2>
      <span>{note}</span>
    </div>
  );
}

function Items({ view, items }: { readonly view: ReviewView; readonly items: readonly ReviewItem[] }) {
  return (
    <ol className="tj-queue__items">
      {items.map((item) => (
        <Item key={`${item.cell.series} ${item.cell.period}`} view={view} item={item} />
      ))}
    </ol>
  );
}

function Item({ view, item }: { readonly view: ReviewView; readonly item: ReviewItem }) {
  const isOpen = item === view.open;
  const { cell, reasons } = item;
  return (
    <li className="tj-queue__item" data-open={isOpen}>
      <TextLink href={reviewHref(view, item)} aria-current={isOpen ? "true" : undefined} scroll={false}>
        {cell.known.labels.name}
      </TextLink>
      <span className="tj-queue__value">
        <CellFigure cell={cell} content={cell.latest?.content ?? null} />
      </span>
      <span className="tj-queue__about">
        <About item={item} />
      </span>
      {reasons.map((reason, index) => (
        <span key={index} className="tj-queue__reason">
          <ReviewReason item={item} reason={reason} />
        </span>
      ))}
    </li>
  );
}

/** « ISN · Santé · août 2026 »: a month says itself, a quarter goes without saying. */
export function About({ item: { cell, department } }: { readonly item: Pick<ReviewItem, "cell" | "department"> }) {
  const lang = toLang(useLocale());
  const name = cellName({ ministry: cell.ministryName, project: cell.projectName });
  const period = frequencyOf(cell.period) === "quarter" ? null : formatPeriodShort(cell.period, lang);
  return <>{[department, name, period].filter((part) => part !== null).join(" · ")}</>;
}
