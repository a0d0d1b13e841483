import { useTranslations } from "next-intl";

import { TroubledMailTable, type ListedTrouble } from "@/components/message/troubled-mail-table";
import { DataLink } from "@/components/ui/data-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { AccountAction } from "@/lib/schemas/account-refusal";

import type { ScopeChoice } from "./role-choices";
import { UserForm } from "./user-form";
import { UserTable, type ListedUser } from "./user-table";

type Props = {
  readonly users: readonly ListedUser[];
  readonly choices: readonly ScopeChoice[];
  readonly ownId: string;
  readonly troubledMails: readonly ListedTrouble[];
  readonly save: AccountAction;
};

/** Who has access, inviting, and what the service is described by. */
export function Administration({ users, choices, ownId, troubledMails, save }: Props) {
  const t = useTranslations("user");
  const trouble = useTranslations("message.trouble");
  return (
    <>
      <PageHeading title={t("title")} subtitle={t("subtitle", { count: users.length })} />
      <Section title={t("accounts")}>
        <UserTable users={users} choices={choices} ownId={ownId} />
      </Section>
      <Section title={t("invite")} id="inviter">
        <p className="tj-account__text">{t("inviteIntro")}</p>
        <UserForm action={save} choices={choices} returnTo="/administration#inviter" />
      </Section>
      {troubledMails.length > 0 && (
        <Section title={trouble("title")} id="courriels">
          <p className="tj-account__text">{trouble("intro")}</p>
          <TroubledMailTable mails={troubledMails} />
        </Section>
      )}
      <Section title={t("reference")} id="donnees-de-reference">
        <p className="tj-account__text">{t("referenceIntro")}</p>
        <p className="tj-acts">
          <DataLink href="/api/v1/reference" isFile>
            {t("referenceDownload")}
          </DataLink>
          <DataLink href="/api/v1/docs" isFile>
            {t("referenceDocs")}
          </DataLink>
        </p>
      </Section>
    </>
  );
}
