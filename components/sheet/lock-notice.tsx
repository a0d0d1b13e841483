import { useLocale, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { parisDay, type Day } from "@/lib/domain/day";
import type { EntryWindowRefusal } from "@/lib/domain/entry-window";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { SheetDeskView } from "./sheet-desk-view";

type Props = {
  readonly desk: SheetDeskView;
  readonly isWriter: boolean;
  readonly refusal: EntryWindowRefusal | null;
  readonly today: Day;
};

/** Why the sheet cannot be filled: nothing where it can. */
export function LockNotice({ desk, isWriter, refusal, today }: Props) {
  const t = useTranslations("sheet.lock");
  const lang = toLang(useLocale());
  if (isWriter && refusal === null) return null;
  const code = isWriter ? lockOf(desk, refusal) : "reader";
  const day = code === "reader" ? "" : formatDay(dayOf(desk, code), lang);
  const isEarly = code === "campaignClosed" && today <= desk.campaign.closesOn;
  return <Notice>{isEarly ? t("campaignClosedEarly") : t(code, { day })}</Notice>;
}

type Lock = Exclude<EntryWindowRefusal, "sheetLocked"> | "submitted" | "validated" | "publishing" | "published";

/** What happened to the sheet says more than the calendar. */
function lockOf({ sheet, campaign }: SheetDeskView, refusal: EntryWindowRefusal | null): Lock {
  if (campaign.state === "publishing" || campaign.state === "published") return campaign.state;
  if (sheet.state === "submitted" || sheet.state === "validated") return sheet.state;
  return refusal === null || refusal === "sheetLocked" ? "campaignClosed" : refusal;
}

function dayOf({ sheet, campaign }: SheetDeskView, lock: Lock): string {
  if (lock === "submitted" && sheet.submittedAt !== null) return parisDay(sheet.submittedAt);
  if (lock === "validated" && sheet.validatedAt !== null) return parisDay(sheet.validatedAt);
  return lock === "tooEarly" || lock === "campaignNotOpen" ? campaign.opensOn : campaign.closesOn;
}
