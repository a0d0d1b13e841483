import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = { readonly roadmapView: RoadmapView; readonly path: string; readonly view: View };

/** For those who only read publications: why there is nothing here, and where there is something. */
export function NothingPublished({ roadmapView: { periods, period }, path, view }: Props) {
  const t = useTranslations("board.nothingPublished");
  const lang = toLang(useLocale());
  const [last] = periods;
  if (last === undefined) return <EmptyState>{t("yet")}</EmptyState>;
  const href = viewHref(path, { ...view, period: last.period });
  return (
    <EmptyState action={<TextLink href={href}>{t("last", { period: formatPeriod(last.period, lang) })}</TextLink>}>
      {t("period", { period: formatPeriod(period, lang) })}
    </EmptyState>
  );
}
