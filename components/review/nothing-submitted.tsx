import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { ReviewView } from "./review-view";

/** What will come here, and when. */
export function NothingSubmitted({ view: { desk, sheet, address, counts } }: { readonly view: ReviewView }) {
  const t = useTranslations("review.empty");
  const lang = toLang(useLocale());
  const { campaign } = desk;
  if (counts.all > 0) return <EmptyState>{t("filtered")}</EmptyState>;
  if (campaign.state === "planned") {
    return (
      <EmptyState>
        {t("planned", { period: formatPeriod(campaign.period, lang), day: formatDay(campaign.opensOn, lang) })}
      </EmptyState>
    );
  }
  if (address.department !== null && sheet !== null) {
    const { department, given, owed, state } = sheet;
    return <EmptyState>{t(state === "validated" ? "validated" : "sheet", { department, given, owed })}</EmptyState>;
  }
  return (
    <EmptyState>
      {t("none")} {campaign.state === "open" && t("waiting", { day: formatDay(campaign.dueOn, lang) })}
    </EmptyState>
  );
}
