import { useTranslations } from "next-intl";

import { sheetStateWord } from "@/components/sheet/sheet-desk-view";
import { TextLink } from "@/components/ui/text-link";
import { collectionHref } from "@/lib/schemas/collection-address";

import type { ReviewView } from "./review-view";

/** Who gave what: one sheet beside the other, each leading to its own review. */
export function SheetBand({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review.band");
  const words = useTranslations("sheet.state");
  const { desk, address, today } = view;
  const { campaign, sheets } = desk;
  const isLate = today > campaign.dueOn;
  return (
    <nav aria-label={t("label")}>
      <ul className="tj-band">
        {sheets.map((sheet) => {
          const word = sheetStateWord(sheet);
          const isWaited = sheet.state === "draft" || sheet.state === "returned";
          return (
            <li key={sheet.id} className={`tj-band__sheet tj-band__sheet--${word}`}>
              <TextLink
                href={collectionHref("revue", {
                  period: campaign.period,
                  roadmap: address.roadmap,
                  department: address.department === sheet.department ? null : sheet.department,
                  list: address.list,
                })}
                aria-current={address.department === sheet.department ? "true" : undefined}
                title={sheet.departmentName}
              >
                {sheet.department}
              </TextLink>
              <span>{t("filled", { given: sheet.given, owed: sheet.owed })}</span>
              <span>
                {words(word)}
                {isLate && isWaited && `, ${t("late")}`}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
