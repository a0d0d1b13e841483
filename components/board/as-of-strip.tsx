import { useLocale, useTranslations } from "next-intl";

import { ContextLine } from "@/components/ui/context-line";
import { TextLink } from "@/components/ui/text-link";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { compareHref } from "@/lib/schemas/compare-view";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = { readonly path: string; readonly view: View; readonly roadmapView: RoadmapView };

/** On a page of past knowledge: which day's, the way back to today, and what has changed since. */
export function AsOfStrip({ path, view, roadmapView: { today, period, roadmap } }: Props) {
  const t = useTranslations("board.asOf");
  const lang = toLang(useLocale());
  const { day } = view;
  if (day === null || day === today) return null;
  if (day > today) return <ContextLine>{t("future", { day: formatDay(day, lang) })}</ContextLine>;
  const since = compareHref(roadmap.slug, { kind: "days", period, from: day, to: today });
  return (
    <ContextLine>
      <strong>{t("known", { day: formatDay(day, lang) })}</strong>{" "}
      <span className="tj-actions-line">
        <TextLink href={viewHref(path, { ...view, day: null })}>{t("today")}</TextLink>
        {" · "}
        <TextLink href={since}>{t("compare")}</TextLink>
      </span>
    </ContextLine>
  );
}
