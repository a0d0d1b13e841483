import { useLocale, useTranslations } from "next-intl";

import { SheetState } from "@/components/sheet/sheet-state";
import { Section } from "@/components/ui/section";
import { NamedTable } from "@/components/ui/named-table";
import { TextLink } from "@/components/ui/text-link";
import { parisDay } from "@/lib/domain/day";
import { formatDay, formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { SheetView } from "@/components/sheet/sheet-desk-view";

import { ExceptionForm } from "./exception-form";
import { ExceptionList } from "./exception-list";
import type { ReviewActions } from "./review-actions";
import { reviewHidden, reviewHref, type ReviewView } from "./review-view";

type Props = { readonly view: ReviewView; readonly actions: ReviewActions | null };

/** Every sheet with its days, and the exceptions granted; one is granted here. */
export function Exceptions({ view, actions }: Props) {
  const t = useTranslations("review.exception");
  const { campaign, sheets } = view.desk;
  const isExcusable = campaign.state === "open" || campaign.state === "closed";
  return (
    <Section title={t("caption")} id="fiches">
      <NamedTable
        label={t("table")}
        heads={(["sheet", "state", "submitted", "validated", "what"] as const).map((name) => t(name))}
      >
        {sheets.map((sheet) => (
          <SheetRow key={sheet.id} view={view} sheet={sheet}>
            {actions !== null && isExcusable && (sheet.state === "draft" || sheet.state === "returned") && (
              <ExceptionForm
                hidden={reviewHidden(view, sheet.department)}
                today={view.today}
                returnTo={reviewHref(view)}
                grant={actions.grant}
              />
            )}
          </SheetRow>
        ))}
      </NamedTable>
      <ExceptionList view={view} />
    </Section>
  );
}

type RowProps = { readonly view: ReviewView; readonly sheet: SheetView; readonly children: React.ReactNode };

function SheetRow({ view, sheet, children }: RowProps) {
  const t = useTranslations("review.exception");
  const lang = toLang(useLocale());
  const { campaign, exceptions } = view.desk;
  const exception = exceptions.get(sheet.id)?.at(-1);
  const day = (at: Date | null) => (at === null ? "" : formatDayShort(parisDay(at), lang));
  return (
    <tr>
      <th scope="row">
        <TextLink
          href={collectionHref("saisie", {
            period: campaign.period,
            roadmap: campaign.roadmap,
            department: sheet.department,
          })}
        >
          {sheet.departmentName}
        </TextLink>
      </th>
      <td>
        <SheetState sheet={sheet} />
      </td>
      <td>{day(sheet.submittedAt)}</td>
      <td>{day(sheet.validatedAt)}</td>
      <td>
        {exception === undefined ? t("none") : t("untilDay", { day: formatDay(exception.until, lang) })}
        {children}
      </td>
    </tr>
  );
}
