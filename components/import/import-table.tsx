import { useLocale, useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ImportRecord } from "@/lib/domain/import-record";
import { formatInstant, formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { importHref } from "@/lib/schemas/import-address";

import { stateOf, toneOf } from "./import-state";

const columns = ["file", "kind", "state", "uploader", "at"] as const;
const counts = ["rows", "accepted", "unchanged", "rejected"] as const;

/** Each file that was sent, what it is for, who sent it when and what became of its rows. */
export function ImportTable({ imports }: { readonly imports: readonly ImportRecord[] }) {
  const t = useTranslations("imports.list");
  return (
    <NamedTable
      label={t("sent")}
      heads={[
        ...columns.map((name) => t(`column.${name}`)),
        ...counts.map((name) => ({ text: t(`column.${name}`), className: "tj-right" })),
      ]}
    >
      {imports.map((one) => (
        <ImportLine key={one.id} one={one} />
      ))}
    </NamedTable>
  );
}

function ImportLine({ one }: { readonly one: ImportRecord }) {
  const t = useTranslations("imports");
  const lang = toLang(useLocale());
  const { id, fileName, kind, roadmap, period, uploader, createdAt } = one;
  const state = stateOf(one);
  const about = period === null ? roadmap : `${formatPeriodShort(period, lang)}, ${roadmap}`;
  return (
    <tr>
      <th scope="row">
        <TextLink href={importHref(id)}>{fileName}</TextLink>
      </th>
      <td>
        {t(`kind.${kind}`)}
        <span className="tj-table__sub">{about}</span>
      </td>
      <td>
        <Tag tone={toneOf[state]}>{t(`state.${state}`)}</Tag>
      </td>
      <td>{uploader ?? t("nobody")}</td>
      <td className="tj-nowrap">{formatInstant(createdAt, lang)}</td>
      {counts.map((name) => (
        <td key={name} className="tj-right">
          {formatNumber(one.counts[name], 0, lang)}
        </td>
      ))}
    </tr>
  );
}
