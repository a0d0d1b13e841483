"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { NamedTable } from "@/components/ui/named-table";
import { parisDay } from "@/lib/domain/day";
import { formatDay, formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { AccountAction } from "@/lib/schemas/account-refusal";

import { ActForm } from "./act-form";

export type OwnToken = {
  readonly id: string;
  readonly label: string;
  readonly steppedUp: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
};
type Props = { readonly tokens: readonly OwnToken[]; readonly action: AccountAction };

/** One's tokens: what each is for, until when, used when, with a way to revoke it. */
export function TokenList({ tokens, action }: Props) {
  const t = useTranslations("account.tokens");
  return (
    <ActForm action={action} done={t("revoked")} returnTo="/compte">
      {tokens.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <NamedTable
          label={t("title")}
          heads={[t("label"), t("expires"), t("lastUsed"), { text: t("act"), className: "tj-right" }]}
        >
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </NamedTable>
      )}
    </ActForm>
  );
}

function TokenRow({ token }: { readonly token: OwnToken }) {
  const t = useTranslations("account.tokens");
  const lang = toLang(useLocale());
  const { id, label, steppedUp, createdAt, expiresAt, lastUsedAt } = token;
  return (
    <tr>
      <th scope="row">
        {label}
        {steppedUp && <span className="tj-table__sub">{t("steppedUp")}</span>}
      </th>
      <td>
        {formatDay(parisDay(expiresAt), lang)}
        <span className="tj-table__sub">{t("made", { day: formatDay(parisDay(createdAt), lang) })}</span>
      </td>
      <td>{lastUsedAt === null ? t("never") : formatInstant(lastUsedAt, lang)}</td>
      <td className="tj-right">
        <Button kind="tertiary" name="id" value={id} aria-label={t("revokeOne", { label })}>
          {t("revoke")}
        </Button>
      </td>
    </tr>
  );
}
