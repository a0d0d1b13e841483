import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Hash } from "@/components/ui/hash";
import { PageHeading } from "@/components/ui/page-heading";
import { TableRegion } from "@/components/ui/table-region";
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
  const heads = ["seq", "at", "actor", "act", "object", "hash"] as const;
  return (
    <TableRegion label={t("title")}>
      <table className="tj-table tj-log">
        <caption className="fr-sr-only">{t("title")}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={String(event.seq)} event={event} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function EventRow({ event }: { readonly event: LogEvent }) {
  const t = useTranslations("audit");
  const lang = toLang(useLocale());
  const act = knownAct(event.act);
  // What the seeding tells of the past was recorded later than it happened.
  const isTold = event.recordedAt.getTime() - event.at.getTime() > 600_000;
  return (
    <tr>
      <td className="tj-nowrap">{String(event.seq)}</td>
      <td className="tj-nowrap">
        {formatInstant(event.at, lang)}
        {isTold && (
          <span className="tj-table__sub">{t("recorded", { instant: formatInstant(event.recordedAt, lang) })}</span>
        )}
      </td>
      <td>{event.actorName ?? t("system", { job: event.actor })}</td>
      <th scope="row">{act === undefined ? event.act : t(`act.${act}`)}</th>
      <td>
        {event.objectName ?? event.object}
        <EventDetail detail={event.detail} />
      </td>
      <td className="tj-nowrap">
        <Hash value={event.hash} />
      </td>
    </tr>
  );
}
