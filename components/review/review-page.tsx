import { CampaignDesk, type CampaignActions } from "@/components/campaign/campaign-desk";
import { DoneNotice } from "@/components/sheet/done-notice";

import { CellPane } from "./cell-pane";
import { ChangedCells } from "./changed-cells";
import { Exceptions } from "./exceptions";
import { NothingSubmitted } from "./nothing-submitted";
import { QueueFilter } from "./queue-filter";
import { QueueList } from "./queue-list";
import type { ReviewActions } from "./review-actions";
import { ReviewHeading } from "./review-heading";
import { reviewHref, type CellStoryView, type ReviewView } from "./review-view";
import { SheetActs } from "./sheet-acts";
import { SheetBand } from "./sheet-band";
import { StepTimes } from "./step-times";

type Props = {
  readonly view: ReviewView;
  /** What happened to the open cell; null where none is open. */
  readonly story: CellStoryView | null;
  /** Null for who only reads. */
  readonly actions: (ReviewActions & CampaignActions) | null;
};

/** The review of a campaign: who gave what, what deserves a look, and what follows. */
export function ReviewPage({ view, story, actions }: Props) {
  const { desk, items, counts } = view;
  const isReviewed = desk.campaign.state === "open" || desk.campaign.state === "closed";
  const acts = isReviewed ? actions : null;
  return (
    <>
      <ReviewHeading view={view} />
      <DoneNotice code={view.address.done} />
      <SheetBand view={view} />
      {counts.all > 0 && <QueueFilter view={view} />}
      {items.length === 0 && story === null ? (
        <NothingSubmitted view={view} />
      ) : (
        <div className="tj-desk">
          <QueueList view={view} actions={acts} />
          {story !== null && <CellPane view={view} story={story} actions={acts} />}
        </div>
      )}
      {acts !== null && <SheetActs view={view} actions={acts} />}
      <ChangedCells view={view} />
      {desk.sheets.length > 0 && <Exceptions view={view} actions={actions} />}
      {desk.sheets.length > 0 && <StepTimes view={view} />}
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
