import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { NamedTable } from "@/components/ui/named-table";
import { Tag } from "@/components/ui/tag";
import { daysBetween, type Day } from "@/lib/domain/day";
import { overlappingPhases, phaseAt, phaseSpans, type Phase, type PhaseSpan } from "@/lib/domain/phase";
import { formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { phaseWord } from "./phase-word";

type Props = { readonly phases: readonly Phase[]; readonly today: Day };

/** The stages of a project over time, those that overlap said so. */
export function PhaseTimeline({ phases, today }: Props) {
  const t = useTranslations("project.phase");
  const spans = phaseSpans(phases);
  const overlaps = new Set(overlappingPhases(spans.map(({ phase }) => phase)));
  const current = phaseAt(phases, today);
  if (spans.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <NamedTable
      label={t("title")}
      className="tj-phases"
      heads={[t("phase"), t("from"), t("to"), { text: t("when"), className: "tj-phases__when" }]}
    >
      {spans.map((span, index) => (
        <PhaseRow
          key={index}
          span={span}
          spans={spans}
          today={today}
          isCurrent={span.phase === current}
          isOverlap={overlaps.has(span.phase)}
        />
      ))}
    </NamedTable>
  );
}

type RowProps = {
  readonly span: PhaseSpan;
  readonly spans: readonly PhaseSpan[];
  readonly today: Day;
  readonly isCurrent: boolean;
  readonly isOverlap: boolean;
};

function PhaseRow({ span: { phase, to }, spans, today, isCurrent, isOverlap }: RowProps) {
  const t = useTranslations("project.phase");
  const lang = toLang(useLocale());
  return (
    <tr>
      <th scope="row">
        {phaseWord(phase, t, lang)} {isCurrent && <Tag tone="info">{t("current")}</Tag>}
        {isOverlap && <Tag tone="warning">{t("overlap")}</Tag>}
      </th>
      <td className="tj-nowrap">{formatDayShort(phase.from, lang)}</td>
      <td className="tj-nowrap">{to === null ? t("running") : formatDayShort(to, lang)}</td>
      <td>
        <PhaseBar from={phase.from} to={to} spans={spans} today={today} isOverlap={isOverlap} />
      </td>
    </tr>
  );
}

type BarProps = Pick<RowProps, "spans" | "today" | "isOverlap"> & { readonly from: Day; readonly to: Day | null };

/** Where the phase lies between the first one's start and today, or the last end. The dates stand beside it. */
function PhaseBar({ from, to, spans, today, isOverlap }: BarProps) {
  const start = spans[0]?.phase.from ?? from;
  const end = spans.reduce((latest, span) => (span.to !== null && span.to > latest ? span.to : latest), today);
  const whole = Math.max(1, daysBetween(start, end > from ? end : from));
  const left = (100 * daysBetween(start, from)) / whole;
  const width = (100 * Math.max(0, daysBetween(from, to ?? end))) / whole;
  const className = isOverlap ? "tj-phases__bar tj-phases__bar--overlap" : "tj-phases__bar";
  return (
    <span className="tj-phases__track" aria-hidden="true">
      <span className={className} style={{ left: `${Math.min(left, 99)}%`, width: `${Math.max(1, width)}%` }} />
    </span>
  );
}
