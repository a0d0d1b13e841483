import { useLocale, useTranslations } from "next-intl";

import { DataTable } from "@/components/ui/data-table";
import { Tag, type Tone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { UserGrant, UserState } from "@/lib/domain/user";
import { formatDayShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { useRoleWords, type ScopeChoice } from "./role-choices";

export type ListedUser = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly state: UserState;
  readonly roles: readonly UserGrant[];
  readonly until: string | null;
};
type Props = {
  readonly users: readonly ListedUser[];
  readonly choices: readonly ScopeChoice[];
  readonly ownId: string;
};

export const stateTones: Readonly<Record<UserState, Tone>> = {
  invited: "info",
  active: "success",
  suspended: "warning",
  revoked: "neutral",
};

/** Everybody who has or had access; a click opens the account. */
export function UserTable({ users, choices, ownId }: Props) {
  const t = useTranslations("user");
  const lang = toLang(useLocale());
  const roleWords = useRoleWords(choices);
  const rows = users.map(({ id, email, name, state, roles, until }) => ({
    id,
    cells: {
      name: { text: `${name} ${email}`, shown: <Who {...{ id, email, name }} isOwn={id === ownId} /> },
      state: { text: t(`state.${state}`), shown: <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag> },
      roles: { text: roles.map(roleWords).join(", ") },
      until: { text: until === null ? "" : formatDayShort(until, lang), sort: until },
    },
  }));
  const columns = [
    { id: "name", label: t("column.name"), isRowHeader: true },
    { id: "state", label: t("column.state") },
    { id: "roles", label: t("column.roles") },
    { id: "until", label: t("column.until") },
  ];
  return <DataTable caption={t("accounts")} columns={columns} rows={rows} />;
}

type WhoProps = Pick<ListedUser, "id" | "email" | "name"> & { readonly isOwn: boolean };

function Who({ id, email, name, isOwn }: WhoProps) {
  const t = useTranslations("user");
  return (
    <>
      <TextLink href={isOwn ? "/compte" : `/administration/comptes/${id}`}>{name}</TextLink>
      <span className="tj-table__sub">{isOwn ? t("yourself", { email }) : email}</span>
    </>
  );
}
