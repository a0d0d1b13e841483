import { useLocale, useTranslations } from "next-intl";

import { FilledBar } from "@/components/figure/filled-bar";
import { TableRegion } from "@/components/ui/table-region";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Campaign } from "@/lib/domain/campaign";
import type { Sheet } from "@/lib/domain/sheet";
import { formatDayShort, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";

export type CampaignLine = {
  readonly campaign: Campaign & { readonly id: string; readonly publications: readonly number[] };
  readonly sheets: readonly (Pick<Sheet, "department" | "state"> & { readonly owed: number; readonly given: number })[];
};

const tones = {
  planned: "neutral",
  open: "info",
  closed: "warning",
  publishing: "warning",
  published: "success",
} as const;
const columns = ["period", "state", "opens", "due", "closes", "filled", "sheets", "publications"] as const;

/** Every campaign with its days and how far it is; each leads to its review. */
export function CampaignTable({ lines }: { readonly lines: readonly CampaignLine[] }) {
  const t = useTranslations("campaign.list");
  const isMixed = new Set(lines.map(({ campaign }) => campaign.roadmap)).size > 1;
  return (
    <TableRegion label={t("caption")}>
      <table className="tj-table">
        <caption className="fr-sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CampaignRow key={line.campaign.id} line={line} isMixed={isMixed} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function CampaignRow({ line, isMixed }: { readonly line: CampaignLine; readonly isMixed: boolean }) {
  const t = useTranslations("campaign");
  const count = useTranslations("entry.status");
  const lang = toLang(useLocale());
  const { campaign, sheets } = line;
  const { period, roadmap, state } = campaign;
  const sum = (of: "owed" | "given") => sheets.reduce((total, sheet) => total + sheet[of], 0);
  const validated = sheets.filter((sheet) => sheet.state === "validated").length;
  return (
    <tr>
      <th scope="row">
        <TextLink href={collectionHref("revue", { period, roadmap })}>{formatPeriod(period, lang)}</TextLink>
        {isMixed && <span className="tj-table__sub">{roadmap}</span>}
      </th>
      <td>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </td>
      <td>{formatDayShort(campaign.opensOn, lang)}</td>
      <td>{formatDayShort(campaign.dueOn, lang)}</td>
      <td>{formatDayShort(campaign.closesOn, lang)}</td>
      <td>{sheets.length > 0 && <FilledBar given={sum("given")} owed={sum("owed")} />}</td>
      <td>{sheets.length > 0 && count("count", { given: validated, owed: sheets.length })}</td>
      <td>
        {campaign.publications.length > 0 && (
          <TextLink href={`/rapports/${period}`}>
            {campaign.publications.map((number) => t("list.number", { number })).join(", ")}
          </TextLink>
        )}
      </td>
    </tr>
  );
}
