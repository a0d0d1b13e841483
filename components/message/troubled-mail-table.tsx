import { useLocale, useTranslations } from "next-intl";

import { TableRegion } from "@/components/ui/table-region";
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
    <TableRegion label={t("title")}>
      <table className="tj-table">
        <caption className="fr-sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("recipient")}</th>
            <th scope="col">{t("subject")}</th>
            <th scope="col">{t("at")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </TableRegion>
  );
}
