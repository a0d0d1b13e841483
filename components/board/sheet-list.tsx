import { useLocale, useTranslations } from "next-intl";

import { FilledBar } from "@/components/figure/filled-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { NamedTable } from "@/components/ui/named-table";
import { Tag, type Tone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { BoardSheet } from "@/lib/domain/board-answer";
import type { Collection } from "@/lib/domain/roadmap-view";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = {
  readonly sheets: readonly BoardSheet[];
  readonly departments: Readonly<Record<string, string>>;
  readonly collection: Collection | null;
  readonly period: string;
  readonly view: View;
};

type SheetLook = "notBegun" | BoardSheet["state"];
const tones: Record<SheetLook, Tone> = {
  notBegun: "error",
  draft: "neutral",
  returned: "warning",
  submitted: "info",
  validated: "success",
};
/** A draft without a value has not begun. */
export const sheetLook = ({ state, given }: BoardSheet): SheetLook =>
  state === "draft" && given === 0 ? "notBegun" : state;

/** Who gave how much, those who still owe most first. */
export function SheetList({ sheets, departments, collection, period, view }: Props) {
  const t = useTranslations("board.sheets");
  const lang = toLang(useLocale());
  const days = collection && { due: formatDay(collection.dueOn, lang), closes: formatDay(collection.closesOn, lang) };
  if (sheets.length === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState>{t("none", { period: formatPeriod(period, lang) })}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t("title")} aside={days && t("calendar", days)}>
      <NamedTable label={t("title")} className="tj-sheets" heads={[t("department"), t("filled"), t("state")]}>
        {sheets.toSorted(leastFilledFirst).map((sheet) => (
          <SheetRow key={sheet.department} sheet={sheet} name={departments[sheet.department]} view={view} />
        ))}
      </NamedTable>
    </Section>
  );
}

const leastFilledFirst = (a: BoardSheet, b: BoardSheet): number => a.given / (a.owed || 1) - b.given / (b.owed || 1);

type RowProps = { readonly sheet: BoardSheet; readonly name: string | undefined; readonly view: View };

function SheetRow({ sheet, name, view }: RowProps) {
  const look = sheetLook(sheet);
  return (
    <tr>
      <th scope="row">
        <TextLink href={viewHref(`/departements/${sheet.department}`, view)}>{sheet.department}</TextLink>{" "}
        <span className="tj-small tj-mute">{name}</span>
      </th>
      <td>
        <FilledBar given={sheet.given} owed={sheet.owed} />
      </td>
      <td>
        <SheetTag look={look} />
      </td>
    </tr>
  );
}

export function SheetTag({ look }: { readonly look: SheetLook }) {
  const t = useTranslations("board.sheets.look");
  return <Tag tone={tones[look]}>{t(look)}</Tag>;
}
