import { useLocale, useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
import { Tag } from "@/components/ui/tag";
import { exceptionStates } from "@/lib/domain/collection-exception";
import { formatDay, formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { ReviewView } from "./review-view";

const tones = { inForce: "info", used: "success", over: "neutral", replaced: "neutral" } as const;

/** Every exception that was granted, with where it stands: only the last one of a sheet counts. */
export function ExceptionList({ view: { desk, today } }: { readonly view: ReviewView }) {
  const t = useTranslations("review.exception");
  const lang = toLang(useLocale());
  const rows = desk.sheets.flatMap((sheet) =>
    exceptionStates(desk.exceptions.get(sheet.id) ?? [], sheet, today).map((one) => ({ ...one, sheet })),
  );
  if (rows.length === 0) return <p className="tj-mute">{t("nobody")}</p>;
  return (
    <NamedTable
      label={t("granted")}
      isLabelShown
      heads={(["sheet", "until", "reason", "by", "what"] as const).map((name) => t(name === "what" ? "state" : name))}
    >
      {rows.map(({ sheet, until, reason, by, at, state }) => (
        <tr key={`${sheet.id} ${at.toISOString()}`}>
          <th scope="row">{sheet.departmentName}</th>
          <td>{formatDay(until, lang)}</td>
          <td>{reason}</td>
          <td>{t("grantedBy", { by: by ?? "none", at: formatInstant(at, lang) })}</td>
          <td>
            <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
          </td>
        </tr>
      ))}
    </NamedTable>
  );
}
