import { useLocale, useTranslations } from "next-intl";

import { useTimeText } from "@/components/sheet/use-time-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { can } from "@/lib/domain/access";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { ReviewView } from "./review-view";
import { campaignTimes, formerTimes } from "./step-times";

/** Whose cells there are to read, until when, and how long that takes. */
export function ReviewHeading({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review");
  const lang = toLang(useLocale());
  const { campaign, sheets } = view.desk;
  const { counts } = view;
  const submitted = sheets.filter(({ state }) => state === "submitted").map(({ department }) => department);
  const period = formatPeriod(campaign.period, lang);
  return (
    <PageHeading
      title={t("title", { period })}
      subtitle={t("subtitle", {
        count: counts.all,
        departments: submitted.length === 0 ? "none" : new Intl.ListFormat(lang).format(submitted),
        examine: counts.examine,
        clear: counts.clear,
      })}
      trail={
        <Breadcrumb
          links={[
            can(view.actor, "createCampaign")
              ? { href: "/campagnes", label: t("trail") }
              : { href: "/revue", label: t("list.title") },
          ]}
          current={period}
        />
      }
    >
      <Standing view={view} />
      <ReviewTime view={view} />
    </PageHeading>
  );
}

/** Until when it may be filled in; once it is asked to be published, how far that is. */
function Standing({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review.closing");
  const lang = toLang(useLocale());
  const { state, closesOn, publications } = view.desk.campaign;
  const number = publications.at(-1);
  const day = formatDay(closesOn, lang);
  if (state === "publishing") return <p className="tj-mute">{t("publishing")}</p>;
  if (state === "published" && number !== undefined) return <p className="tj-mute">{t("published", { number })}</p>;
  if (state === "open" || state === "planned") return <p className="tj-mute">{t("on", { day })}</p>;
  return <p className="tj-mute">{t(view.today <= closesOn ? "early" : "was", { day })}</p>;
}

/** « de la remise à l’examen : 2 jours en moyenne, 3 jours au T2 2026 » */
function ReviewTime({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review.times");
  const lang = toLang(useLocale());
  const timeText = useTimeText();
  const [{ review }, former] = [campaignTimes(view), formerTimes(view)];
  if (review === null) return null;
  const before = former === null || former.review === null ? null : former;
  return (
    <p className="tj-small tj-mute">
      {t("reviewTakes", { time: timeText(review) })}
      {before !== null && t("reviewTook", { time: timeText(before.review), period: formatPeriod(before.period, lang) })}
    </p>
  );
}
