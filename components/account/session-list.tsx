"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { NamedTable } from "@/components/ui/named-table";
import { Tag } from "@/components/ui/tag";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { AccountAction } from "@/lib/schemas/account-refusal";

import { ActForm } from "./act-form";
import { deviceName } from "./device-name";

export type OwnSession = {
  readonly key: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly agent: string | null;
};
type Props = { readonly sessions: readonly OwnSession[]; readonly current: string; readonly action: AccountAction };

/** Where one is signed in, with a way to end each. */
export function SessionList({ sessions, current, action }: Props) {
  const t = useTranslations("account.sessions");
  return (
    <ActForm action={action} done={t("ended")} returnTo="/compte">
      <NamedTable
        label={t("title")}
        heads={[t("device"), t("since"), t("lastSeen"), { text: t("act"), className: "tj-right" }]}
      >
        {sessions.map((session) => (
          <SessionRow key={session.key} session={session} isCurrent={session.key === current} />
        ))}
      </NamedTable>
      {sessions.length > 1 && (
        <p className="tj-acts">
          <Button kind="secondary" name="others" value={current}>
            {t("endOthers")}
          </Button>
        </p>
      )}
    </ActForm>
  );
}

function SessionRow({ session, isCurrent }: { readonly session: OwnSession; readonly isCurrent: boolean }) {
  const t = useTranslations("account.sessions");
  const lang = toLang(useLocale());
  const { key, agent, createdAt, lastSeenAt, expiresAt } = session;
  const since = formatInstant(createdAt, lang);
  return (
    <tr>
      <th scope="row" className="tj-account__agent">
        {agent === null ? t("unknownDevice") : deviceName(agent)}
      </th>
      <td>
        {since}
        <span className="tj-table__sub">{t("until", { instant: formatInstant(expiresAt, lang) })}</span>
      </td>
      <td>{formatInstant(lastSeenAt, lang)}</td>
      <td className="tj-right">
        {isCurrent ? (
          <Tag tone="info">{t("current")}</Tag>
        ) : (
          <Button kind="tertiary" name="key" value={key} aria-label={t("endOne", { since })}>
            {t("end")}
          </Button>
        )}
      </td>
    </tr>
  );
}
