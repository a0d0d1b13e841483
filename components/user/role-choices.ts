import { useTranslations } from "next-intl";

import type { Role } from "@/lib/domain/actor";
import type { UserGrant } from "@/lib/domain/user";

/** A department or a ministry that a role may be about. */
export type ScopeChoice = { readonly kind: "department" | "ministry"; readonly code: string; readonly name: string };

export const roles = [
  "administrator",
  "director",
  "departmentHead",
  "contributor",
  "ministryReader",
  "auditor",
] as const satisfies readonly Role[];

export const scopeValue = ({ department, ministry }: Pick<UserGrant, "department" | "ministry">): string => {
  if (department !== undefined) return `department:${department}`;
  return ministry === undefined ? "" : `ministry:${ministry}`;
};

/** A role in words, with its scope. */
export function useRoleWords(choices: readonly ScopeChoice[]) {
  const t = useTranslations("account");
  return ({ role, department, ministry }: UserGrant): string => {
    const name = t(`role.${role}`);
    const code = department ?? ministry;
    const scope = choices.find((one) => one.code === code && (department === undefined) === (one.kind === "ministry"));
    return code === undefined ? name : t("roleIn", { role: name, scope: scope?.name ?? code });
  };
}
