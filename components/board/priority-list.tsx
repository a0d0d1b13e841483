import { useTranslations } from "next-intl";

import { ProgressBar } from "@/components/figure/progress-bar";
import { StatusBadge } from "@/components/figure/status-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { BoardPriority } from "@/lib/domain/board-answer";
import { figureText } from "@/lib/domain/figure-answer";
import type { ComparedPriority } from "@/lib/domain/compare-boards";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyHref } from "@/lib/schemas/why";

import { PriorityToday } from "./since-then";

type Props = {
  readonly priorities: readonly BoardPriority[];
  readonly view: View;
  /** What differs today, of priorities of a past day. */
  readonly since?: readonly ComparedPriority[];
};

export function PriorityList({ priorities, view, since = [] }: Props) {
  const t = useTranslations("board.priorities");
  if (priorities.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ol className="tj-priorities">
      {priorities.map((priority) => (
        <li key={priority.number}>
          <span className="tj-priorities__number" aria-hidden="true">
            {priority.number}
          </span>
          <div className="tj-priorities__main">
            <TextLink href={viewHref(`/priorites/${priority.number}`, view)} className="tj-name">
              {priority.title}
            </TextLink>
            <PriorityProgress priority={priority} view={view} />
            <PriorityToday compared={since.find(({ number }) => number === priority.number)} />
          </div>
          <div className="tj-priorities__status">
            <StatusBadge status={priority.of.total === 0 ? "notApplicable" : priority.status} />
            <PriorityCounts priority={priority} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Where one indicator has no progress, the bar is outlined: it stands on a part only. */
export function PriorityProgress({ priority, view }: PartProps & { readonly view: View }) {
  const { number, title, progress, partialValue, expectedProgress, of } = priority;
  if (of.total === 0) return null;
  const isPartial = progress === null && partialValue !== undefined;
  return (
    <ProgressBar
      shown={figureText(isPartial ? partialValue : progress)}
      expected={figureText(expectedProgress)}
      isPartial={isPartial}
      hasExpectedText
      why={{ href: ownWhyHref(`/priorites/${number}`, view, "progress"), name: title }}
    />
  );
}
type PartProps = { readonly priority: BoardPriority };

export function PriorityCounts({ priority: { of, missing } }: PartProps) {
  const t = useTranslations("board.priorities");
  const some = 3;
  return (
    <span className="tj-priorities__counts">
      {of.total === 0 ? t("noIndicator") : t("of", { with: of.with, total: of.total })}
      {missing.length > 0 && (
        <span>
          {t("partial", { codes: missing.slice(0, some).join(", "), more: Math.max(0, missing.length - some) })}
        </span>
      )}
    </span>
  );
}
