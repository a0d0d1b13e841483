import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { daysBetween, type Day } from "@/lib/domain/day";
import { toldStateOn, type MilestoneState } from "@/lib/domain/milestone";
import { formatDay, formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

export type MilestoneItem = {
  readonly title: string;
  readonly dueOn: string;
  readonly achievedOn?: string | null;
  readonly state: MilestoneState;
  /** Where several projects share the list. */
  readonly project?: { readonly slug: string; readonly name: string; readonly department: string };
};
type Props = {
  readonly milestones: readonly MilestoneItem[];
  readonly today: Day;
  readonly view: View;
  /** What the list says when it is empty. */
  readonly empty: string;
};

/** Commitments by their day; the late ones say since when. */
export function MilestoneList({ milestones, today, view, empty }: Props) {
  const lang = toLang(useLocale());
  if (milestones.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <ul className="tj-rows tj-milestones">
      {milestones.map((milestone, index) => (
        <li key={index} className={`tj-rows__item tj-milestone tj-milestone--${toldStateOn(milestone, today)}`}>
          <time dateTime={milestone.dueOn} className="tj-milestone__day">
            {formatDayShort(milestone.dueOn, lang)}
          </time>
          <div>
            <MilestoneTitle milestone={milestone} view={view} />
            <span className="tj-rows__note">
              {milestone.project !== undefined && `${milestone.project.department} · `}
              <MilestoneWhen milestone={milestone} today={today} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function MilestoneTitle({
  milestone: { project, title },
  view,
}: Pick<Props, "view"> & { readonly milestone: MilestoneItem }) {
  if (project === undefined) return <span className="tj-ink">{title}</span>;
  return (
    <span className="tj-ink">
      <TextLink href={viewHref(`/projets/${project.slug}`, view)} className="tj-name">
        <b>{project.name}</b>
      </TextLink>
      {", "}
      {title}
    </span>
  );
}

function MilestoneWhen({ milestone, today }: Pick<Props, "today"> & { readonly milestone: MilestoneItem }) {
  const t = useTranslations("project.milestone");
  const lang = toLang(useLocale());
  if (milestone.state === "achieved") {
    const { achievedOn } = milestone;
    return <>{achievedOn == null ? t("achieved") : t("achievedOn", { day: formatDay(achievedOn, lang) })}</>;
  }
  const days = daysBetween(today, milestone.dueOn as Day);
  return <>{days < 0 ? t("late", { days: -days }) : t("upcoming", { days })}</>;
}
