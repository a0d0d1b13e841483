import { useLocale, useTranslations } from "next-intl";

import { FilledBar } from "@/components/figure/filled-bar";
import { NamedTable } from "@/components/ui/named-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { parisDay } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { formatDayShort, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";

import type { CampaignLine } from "./campaign-line";

const tones = {
  planned: "neutral",
  open: "info",
  closed: "warning",
  publishing: "warning",
  published: "success",
} as const;
const columns = ["period", "state", "opens", "due", "closes", "published", "filled", "sheets"] as const;

type Row = { readonly period: Period; readonly roadmap: string; readonly line: CampaignLine | null };
type Props = { readonly rows: readonly Row[]; readonly caption: string };

/** The calendar of a year: a row per quarter, also of one that is not planned; each campaign leads to its review. */
export function YearTable({ rows, caption }: Props) {
  const t = useTranslations("campaign.list");
  const isMixed = new Set(rows.map(({ roadmap }) => roadmap)).size > 1;
  return (
    <NamedTable label={caption} heads={columns.map((name) => t(name))}>
      {rows.map(({ period, roadmap, line }) => (
        <tr key={`${roadmap} ${period}`}>
          <QuarterHead period={period} roadmap={roadmap} isPlanned={line !== null} isMixed={isMixed} />
          {line === null ? (
            <td colSpan={columns.length - 1} className="tj-mute">
              {t("notPlanned")}
            </td>
          ) : (
            <CampaignCells line={line} />
          )}
        </tr>
      ))}
    </NamedTable>
  );
}

type HeadProps = Omit<Row, "line"> & { readonly isPlanned: boolean; readonly isMixed: boolean };

function QuarterHead({ period, roadmap, isPlanned, isMixed }: HeadProps) {
  const lang = toLang(useLocale());
  const name = formatPeriod(period, lang);
  return (
    <th scope="row">
      {isPlanned ? <TextLink href={collectionHref("revue", { period, roadmap })}>{name}</TextLink> : name}
      {isMixed && <span className="tj-table__sub">{roadmap}</span>}
    </th>
  );
}

function CampaignCells({ line: { campaign, sheets, publications } }: { readonly line: CampaignLine }) {
  const t = useTranslations("campaign");
  const count = useTranslations("entry.status");
  const lang = toLang(useLocale());
  const sum = (of: "owed" | "given") => sheets.reduce((total, sheet) => total + sheet[of], 0);
  const validated = sheets.filter((sheet) => sheet.state === "validated").length;
  return (
    <>
      <td>
        <Tag tone={tones[campaign.state]}>{t(`state.${campaign.state}`)}</Tag>
      </td>
      {([campaign.opensOn, campaign.dueOn, campaign.closesOn] as const).map((day, index) => (
        <td key={index}>{formatDayShort(day, lang)}</td>
      ))}
      <td>
        {publications.flatMap(({ number, publishedAt }) =>
          publishedAt === null ? (
            []
          ) : (
            <TextLink key={number} href={`/rapports/${campaign.period}`} className="tj-year__published">
              {t("list.publishedOn", { number, day: formatDayShort(parisDay(publishedAt), lang) })}
            </TextLink>
          ),
        )}
      </td>
      <td>{sheets.length > 0 && <FilledBar given={sum("given")} owed={sum("owed")} />}</td>
      <td>{sheets.length > 0 && count("count", { given: validated, owed: sheets.length })}</td>
    </>
  );
}
