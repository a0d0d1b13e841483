import { useTranslations } from "next-intl";

import { ActForm } from "@/components/account/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { nextStates, type UserState } from "@/lib/domain/user";
import type { AccountAction } from "@/lib/schemas/account-refusal";

import type { ScopeChoice } from "./role-choices";
import { UserForm, type EditedUser } from "./user-form";
import { stateTones } from "./user-table";

export type ShownUser = EditedUser & {
  readonly name: string;
  readonly state: UserState;
  readonly siret: string | null;
  readonly isBound: boolean;
};
type Props = { readonly user: ShownUser; readonly choices: readonly ScopeChoice[]; readonly save: AccountAction };

/** One account: what it is, what it may do, and where it may go. */
export function UserPage({ user, choices, save }: Props) {
  const t = useTranslations("user");
  const path = `/administration/comptes/${user.id}`;
  const { siret, expectedSiret, state, isBound } = user;
  return (
    <>
      <PageHeading
        title={user.name}
        subtitle={user.email}
        trail={<Breadcrumb links={[{ label: t("title"), href: "/administration" }]} current={user.name} />}
      />
      {siret !== null && siret !== expectedSiret && (
        <Notice tone="warning" title={t("siretTitle")}>
          {t("siretBody", { siret, expected: expectedSiret })}
        </Notice>
      )}
      <Section title={t("access")} id="acces">
        <DefinitionList
          entries={[
            { term: t("column.state"), definition: <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag> },
            { term: t("bound"), definition: t(isBound ? "boundYes" : "boundNo") },
            { term: t("presented"), definition: siret ?? t("none") },
          ]}
        />
        <ActForm action={save} done={t("moved")} returnTo={path} className="tj-acts">
          <input type="hidden" name="id" value={user.id} />
          {nextStates(user).map((to) => (
            <Button key={to} kind="secondary" name="state" value={to}>
              {t(`move.${to}`)}
            </Button>
          ))}
        </ActForm>
        <p className="tj-small tj-mute tj-account__hint">{t("moveHint")}</p>
      </Section>
      <Section title={t("change")} id="modifier">
        <UserForm action={save} choices={choices} user={user} returnTo={path} />
      </Section>
    </>
  );
}
