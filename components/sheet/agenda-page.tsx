import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Campaign, CollectionException } from "@/lib/domain/campaign";
import type { Day } from "@/lib/domain/day";
import { sheetAgenda } from "@/lib/domain/sheet-agenda";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { OwedTable } from "./owed-table";
import { PastTable } from "./past-table";
import type { SheetView } from "./sheet-desk-view";

export type OwedSheetView = {
  readonly campaign: Campaign;
  readonly sheet: SheetView;
  readonly exception: CollectionException | null;
};
type Props = {
  readonly sheets: readonly OwedSheetView[];
  readonly campaigns: readonly Campaign[];
  readonly today: Day;
};

/** What I owe and by when; where nothing is owed, when the next collection opens. */
export function AgendaPage({ sheets, campaigns, today }: Props) {
  const t = useTranslations("sheet.agenda");
  const { toFill, inReview, past, next } = sheetAgenda(sheets, campaigns, today);
  return (
    <>
      <PageHeading title={t("title")} />
      <Section title={t("toFill")} id="a-remplir">
        {toFill.length > 0 ? (
          <OwedTable sheets={toFill} />
        ) : (
          <EmptyState>
            {t("empty")} <NextOpening next={next} />
          </EmptyState>
        )}
      </Section>
      {inReview.length > 0 && (
        <Section title={t("inReview")} id="en-examen">
          <PastTable sheets={inReview} caption={t("inReviewTable")} />
        </Section>
      )}
      {toFill.length > 0 && next !== null && (
        <p className="tj-mute tj-next">
          <NextOpening next={next} />
        </p>
      )}
      {past.length > 0 && (
        <Section title={t("past")} id="precedentes">
          <PastTable sheets={past} caption={t("pastTable")} />
        </Section>
      )}
    </>
  );
}

function NextOpening({ next }: { readonly next: Campaign | null }) {
  const t = useTranslations("sheet.agenda");
  const lang = toLang(useLocale());
  if (next === null) return <>{t("noNext")}</>;
  return <>{t("next", { period: formatPeriod(next.period, lang), day: formatDay(next.opensOn, lang) })}</>;
}
