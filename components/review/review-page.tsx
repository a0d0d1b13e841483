import { useLocale, useTranslations } from "next-intl";

import { CampaignDesk, type CampaignActions } from "@/components/campaign/campaign-desk";
import { DoneNotice } from "@/components/sheet/done-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { can } from "@/lib/domain/access";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { CellPane } from "./cell-pane";
import { Exceptions } from "./exceptions";
import { QueueList } from "./queue-list";
import type { ReviewActions } from "./review-actions";
import { reviewHref, type ReviewView } from "./review-view";
import { SheetActs } from "./sheet-acts";
import { SheetBand } from "./sheet-band";

type Props = {
  readonly view: ReviewView;
  /** Null for who only reads. */
  readonly actions: (ReviewActions & CampaignActions) | null;
};

/** The review of a campaign: who gave what, what deserves a look, and what follows. */
export function ReviewPage({ view, actions }: Props) {
  const { desk, items } = view;
  const isReviewed = desk.campaign.state === "open" || desk.campaign.state === "closed";
  const acts = isReviewed ? actions : null;
  return (
    <>
      <Heading view={view} />
      <DoneNotice code={view.address.done} />
      <SheetBand view={view} />
      {items.length === 0 ? (
        <NothingSubmitted view={view} />
      ) : (
        <div className="tj-desk">
          <QueueList view={view} actions={acts} />
          <CellPane view={view} actions={acts} />
        </div>
      )}
      {acts !== null && <SheetActs view={view} actions={acts} />}
      {desk.sheets.length > 0 && <Exceptions view={view} actions={actions} />}
      <CampaignDesk
        campaign={desk.campaign}
        sheets={desk.sheets}
        actor={view.actor}
        today={view.today}
        returnTo={reviewHref(view)}
        actions={actions}
      />
    </>
  );
}

function Heading({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review");
  const lang = toLang(useLocale());
  const { campaign, sheets } = view.desk;
  const { toExamine, clear } = view.queue;
  const submitted = sheets.filter(({ state }) => state === "submitted").map(({ department }) => department);
  const period = formatPeriod(campaign.period, lang);
  const isOpen = campaign.state === "open" || campaign.state === "planned";
  const closing = isOpen ? "on" : view.today <= campaign.closesOn ? "early" : "was";
  return (
    <PageHeading
      title={t("title", { period })}
      subtitle={t("subtitle", {
        count: view.items.length,
        departments: submitted.length === 0 ? "none" : new Intl.ListFormat(lang).format(submitted),
        examine: toExamine.length,
        clear: clear.length,
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
      <p className="tj-mute">{t(`closing.${closing}`, { day: formatDay(campaign.closesOn, lang) })}</p>
    </PageHeading>
  );
}

function NothingSubmitted({ view: { desk, sheet, address } }: { readonly view: ReviewView }) {
  const t = useTranslations("review.empty");
  const lang = toLang(useLocale());
  const { campaign } = desk;
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
