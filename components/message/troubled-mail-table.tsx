import { useLocale, useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

export type ListedTrouble = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: string;
  readonly at: Date;
  readonly fault: string;
};

/** Mails that did not come through, or of which nobody knows: who to ask, and the reference in the server's log. */
export function TroubledMailTable({ mails }: { readonly mails: readonly ListedTrouble[] }) {
  const t = useTranslations("message.trouble");
  const lang = toLang(useLocale());
  return (
    <NamedTable label={t("title")} heads={[t("recipient"), t("subject"), t("at"), t("state")]}>
      {mails.map(({ id, recipient, subject, state, at, fault }) => (
        <tr key={id}>
          <th scope="row">{recipient}</th>
          <td>
            {subject}
            <span className="tj-table__sub">
              {t("reference")} {id}
            </span>
          </td>
          <td>{formatInstant(at, lang)}</td>
          <td>
            {t(state === "refused" ? "refused" : "uncertain")}
            <span className="tj-table__sub">{fault}</span>
          </td>
        </tr>
      ))}
    </NamedTable>
  );
}
