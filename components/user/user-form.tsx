"use client";

import { useTranslations } from "next-intl";

import { ActForm } from "@/components/account/act-form";
import { FaultField } from "@/components/account/fault-field";
import { Button } from "@/components/ui/button";
import type { UserGrant } from "@/lib/domain/user";
import type { AccountAction } from "@/lib/schemas/account-refusal";

import { RoleFields } from "./role-fields";
import type { ScopeChoice } from "./role-choices";

export type EditedUser = {
  readonly id: string;
  readonly email: string;
  readonly expectedSiret: string;
  readonly until: string | null;
  readonly roles: readonly UserGrant[];
};
type Props = {
  readonly action: AccountAction;
  readonly choices: readonly ScopeChoice[];
  /** The account to change; without it the form invites. */
  readonly user?: EditedUser;
  readonly returnTo: string;
};

/** Who is expected, from which organisation, with which roles, until when. */
export function UserForm({ action, choices, user, returnTo }: Props) {
  const t = useTranslations("user.form");
  const isNew = user === undefined;
  return (
    <ActForm
      action={action}
      done={t(isNew ? "invited" : "changed")}
      returnTo={returnTo}
      className="tj-user-form"
      isEmptied={isNew}
    >
      {user !== undefined && <input type="hidden" name="id" value={user.id} />}
      <div className="tj-user-form__row">
        <FaultField
          isCompact
          type="email"
          name="email"
          label={t("email")}
          defaultValue={user?.email}
          required
          autoComplete="off"
        />
        <FaultField
          isCompact
          name="expectedSiret"
          label={t("siret")}
          defaultValue={user?.expectedSiret}
          required
          inputMode="numeric"
          autoComplete="off"
        />
        <FaultField isCompact type="date" name="until" label={t("until")} defaultValue={user?.until ?? ""} />
      </div>
      <RoleFields grants={user?.roles ?? []} choices={choices} />
      <p>
        <Button>{t(isNew ? "invite" : "save")}</Button>
      </p>
    </ActForm>
  );
}
