import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { DataTable } from "@/components/ui/data-table";
import type { DataColumn, DataRow } from "@/components/ui/data-table-columns";
import { EmptyState } from "@/components/ui/empty-state";
import { Hash } from "@/components/ui/hash";
import { PageHeading } from "@/components/ui/page-heading";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { logHref, type LogView } from "@/lib/schemas/log-view";

import { EventDetail } from "./event-detail";
import { knownAct } from "./known-acts";
import { LogFilter } from "./log-filter";

export type LogEvent = {
  readonly seq: bigint;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly act: string;
  readonly object: string;
  readonly objectName: string | null;
  readonly department: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
};
type Props = {
  readonly events: readonly LogEvent[];
  readonly view: LogView;
  /** Whether there is more further back. */
  readonly hasMore: boolean;
  /** Departments alone: what a head sees. */
  readonly isPartial: boolean;
};

/** What was done, by whom, when, the latest first. */
export function AuditLog({ events, view, hasMore, isPartial }: Props) {
  const t = useTranslations("audit");
  const last = events.at(-1);
  return (
    <>
      <PageHeading title={t("title")} subtitle={t(isPartial ? "subtitleOwn" : "subtitle")} />
      <LogFilter view={view} />
      {last === undefined ? <EmptyState>{t("none")}</EmptyState> : <EventTable events={events} />}
      {hasMore && last !== undefined && (
        <p className="tj-acts">
          <DataLink href={logHref(view, last.seq)}>{t("older")}</DataLink>
        </p>
      )}
    </>
  );
}

function EventTable({ events }: Pick<Props, "events">) {
  const t = useTranslations("audit");
  const rowOf = useEventRow();
  const column = (id: string): DataColumn => ({ id, label: t(`column.${id}`), isSortable: false });
  const columns: readonly DataColumn[] = [
    { ...column("seq"), className: "tj-nowrap" },
    { ...column("at"), className: "tj-nowrap" },
    column("actor"),
    { ...column("act"), isRowHeader: true },
    { ...column("object"), also: [column("detail")] },
    { ...column("hash"), className: "tj-nowrap" },
  ];
  return (
    <DataTable caption={t("title")} columns={columns} rows={events.map(rowOf)} className="tj-log" hasFilter={false} />
  );
}

function useEventRow() {
  const t = useTranslations("audit");
  return (event: LogEvent): DataRow => {
    const act = knownAct(event.act);
    const object = event.objectName ?? event.object;
    return {
      id: String(event.seq),
      cells: {
        seq: { text: String(event.seq), file: Number(event.seq) },
        at: { text: event.at.toISOString(), shown: <EventTime event={event} /> },
        actor: { text: event.actorName ?? t("system", { job: event.actor }) },
        act: { text: act === undefined ? event.act : t(`act.${act}`) },
        object: {
          text: object,
          shown: (
            <>
              {object}
              <EventDetail detail={event.detail} />
            </>
          ),
        },
        detail: { text: Object.keys(event.detail).length === 0 ? "" : JSON.stringify(event.detail) },
        hash: { text: event.hash, shown: <Hash value={event.hash} /> },
      },
    };
  };
}

function EventTime({ event: { at, recordedAt } }: { readonly event: LogEvent }) {
  const t = useTranslations("audit");
  const lang = toLang(useLocale());
  // What the seeding tells of the past was recorded later than it happened.
  const isTold = recordedAt.getTime() - at.getTime() > 600_000;
  return (
    <>
      {formatInstant(at, lang)}
      {isTold && <span className="tj-table__sub">{t("recorded", { instant: formatInstant(recordedAt, lang) })}</span>}
    </>
  );
}
