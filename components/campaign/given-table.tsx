import { useLocale, useTranslations } from "next-intl";

import { FilledBar } from "@/components/figure/filled-bar";
import type { RefusalOf } from "@/components/sheet/action-form";
import type { SheetView } from "@/components/sheet/sheet-desk-view";
import { SheetState } from "@/components/sheet/sheet-state";
import { NamedTable } from "@/components/ui/named-table";
import { DataLink } from "@/components/ui/data-link";
import type { Day } from "@/lib/domain/day";
import { formatInstant, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { FormAction } from "@/lib/schemas/form-state";

import type { CampaignLine } from "./campaign-line";
import { RemindedCell } from "./reminded-cell";

type Props = {
  readonly line: CampaignLine;
  readonly today: Day;
  readonly remind: FormAction<RefusalOf<"campaign">>;
};

/** Who has given what: each sheet, how full it is, when it last moved, what it was reminded of, and the way to it. */
export function GivenTable({ line, today, remind }: Props) {
  const t = useTranslations("campaign.given");
  const lang = toLang(useLocale());
  const caption = t("caption", { period: formatPeriod(line.campaign.period, lang) });
  return (
    <NamedTable
      label={caption}
      heads={(["department", "state", "filled", "activity", "reminded", "what"] as const).map((name) =>
        name === "what" ? { text: t("what"), isHidden: true } : t(name),
      )}
    >
      {line.sheets.map((sheet) => (
        <GivenRow key={sheet.id} line={line} sheet={sheet} today={today} remind={remind} />
      ))}
    </NamedTable>
  );
}

function GivenRow({ line, sheet, today, remind }: Props & { readonly sheet: SheetView }) {
  const t = useTranslations("campaign.given");
  const lang = toLang(useLocale());
  const { period, roadmap, dueOn } = line.campaign;
  const { department, departmentName, given, owed, state } = sheet;
  const at = line.activity.get(sheet.id) ?? null;
  const isInReview = state === "submitted" || state === "validated";
  const isLate = today > dueOn && !isInReview;
  return (
    <tr>
      <th scope="row">
        {department}
        <span className="tj-table__sub">{departmentName}</span>
      </th>
      <td>
        <SheetState sheet={sheet} />
        {isLate && <span className="tj-table__sub">{t("late")}</span>}
      </td>
      <td>
        <FilledBar given={given} owed={owed} />
      </td>
      <td>{at === null ? t("never") : formatInstant(at, lang)}</td>
      <td>
        <RemindedCell line={line} sheet={sheet} today={today} action={remind} />
      </td>
      <td>
        <DataLink href={collectionHref(isInReview ? "revue" : "saisie", { period, roadmap, department })}>
          {t(isInReview ? "review" : "sheet", { department })}
        </DataLink>
      </td>
    </tr>
  );
}
