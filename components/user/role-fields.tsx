"use client";

import { useTranslations } from "next-intl";

import { useFieldFault } from "@/components/account/field-faults";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import type { UserGrant } from "@/lib/domain/user";

import { roles, scopeValue, type ScopeChoice } from "./role-choices";

type Props = { readonly grants: readonly UserGrant[]; readonly choices: readonly ScopeChoice[] };

/** Rows for new roles: a form without JavaScript cannot add any. */
const emptyRows = 2;

/** The roles of a person, a row each, and some more to fill in. */
export function RoleFields({ grants, choices }: Props) {
  const t = useTranslations("user.form");
  const rows = [...grants, ...Array.from({ length: emptyRows }, () => null)];
  return (
    <fieldset>
      <legend>{t("roles")}</legend>
      <p className="tj-small tj-mute">{t("rolesHint")}</p>
      {rows.map((grant, row) => (
        <RoleRow key={row} row={row} grant={grant} choices={choices} />
      ))}
    </fieldset>
  );
}

type RowProps = Pick<Props, "choices"> & { readonly row: number; readonly grant: UserGrant | null };

function RoleRow({ row, grant, choices }: RowProps) {
  const t = useTranslations("user.form");
  const role = useTranslations("account.role");
  const number = String(row);
  // Faults count filled rows; a form is filled from the top.
  const fault = useFieldFault(`roles[${number}]`);
  return (
    <div className="tj-user-form__row">
      <Select
        isCompact
        name={`role.${number}`}
        label={t("role", { row: row + 1 })}
        defaultValue={grant?.role ?? ""}
        options={[{ value: "", label: t("noRole") }, ...roles.map((value) => ({ value, label: role(value) }))]}
        {...(fault !== undefined && { error: fault })}
      />
      <Select
        isCompact
        name={`scope.${number}`}
        label={t("scope", { row: row + 1 })}
        defaultValue={grant === null ? "" : scopeValue(grant)}
        options={[
          { value: "", label: t("noScope") },
          ...choices.map(({ kind, code, name }) => ({ value: `${kind}:${code}`, label: name })),
        ]}
      />
      <FormField
        isCompact
        type="date"
        name={`until.${number}`}
        label={t("roleUntil", { row: row + 1 })}
        defaultValue={grant?.until ?? ""}
      />
    </div>
  );
}
