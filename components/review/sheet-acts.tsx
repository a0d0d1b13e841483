import { useLocale, useTranslations } from "next-intl";

import { cellName } from "@/components/entry/cell-name";
import { frequencyOf } from "@/lib/domain/period";
import { decideSheetMove } from "@/lib/domain/sheet";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang, type Lang } from "@/lib/messages/lang";

import type { ReviewActions } from "./review-actions";
import { reviewHidden, reviewHref, type ReviewView } from "./review-view";
import { SheetActsForms } from "./sheet-acts-forms";

type Props = { readonly view: ReviewView; readonly actions: ReviewActions };

/** What may be done to the sheet as a whole: send it back, or make all its values official. */
export function SheetActs({ view, actions }: Props) {
  const t = useTranslations("review.sheet");
  const lang = toLang(useLocale());
  const { sheet, desk, actor } = view;
  if (sheet === null || (sheet.state !== "submitted" && sheet.state !== "validated")) return null;
  const { campaign, cells } = desk;
  const { department, owed } = sheet;
  const own = cells.get(sheet.id) ?? [];
  const accepted = own.filter(
    ({ acceptedRevision, latest }) => latest !== null && acceptedRevision === latest.revision,
  );
  const validation = decideSheetMove(actor, sheet, campaign, "validate");
  const canReturn = decideSheetMove(actor, sheet, campaign, "return").ok;
  if (!canReturn && !validation.ok && validation.error !== "fourEyes") return null;
  return (
    <div className="tj-sheet-acts">
      <div>
        {sheet.state === "submitted" && (
          <p className="tj-ink">
            <b>{t("accepted", { department, accepted: accepted.length, owed })}</b>
          </p>
        )}
        <p className="tj-small tj-mute">{t("note")}</p>
      </div>
      <SheetActsForms
        hidden={reviewHidden(view, department)}
        department={department}
        validation={validation.ok ? "possible" : validation.error === "fourEyes" ? "fourEyes" : "none"}
        canReturn={canReturn}
        isClosed={campaign.state === "closed"}
        today={view.today}
        returnTo={reviewHref(view)}
        cells={own
          .filter(({ latest }) => latest !== null)
          .map((cell) => ({ key: `${cell.series} ${cell.period}`, name: cellLabel(cell, lang) }))}
        sendBack={actions.sendBack}
        validate={actions.validate}
      />
    </div>
  );
}

type Cell = NonNullable<ReviewView["open"]>["cell"];

function cellLabel({ known, ministryName, projectName, period }: Cell, lang: Lang): string {
  const name = cellName({ ministry: ministryName, project: projectName });
  const own = frequencyOf(period) === "quarter" ? null : formatPeriodShort(period, lang);
  return [known.labels.name, name, own].filter((part) => part !== null).join(" · ");
}
