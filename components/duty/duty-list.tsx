import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { Role } from "@/lib/domain/actor";
import type { Duty, DutyFacts } from "@/lib/domain/duty";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** The collection under way, and the one after it. */
export type Coming = Pick<DutyFacts, "next" | "awaited">;
type Props = {
  readonly duties: readonly Duty[];
  readonly coming: Coming;
  readonly roles: readonly Role[];
};

/** What is awaited of somebody, each with the screen where it is done; where nothing is, what comes next and when. */
export function DutyList({ duties, coming, roles }: Props) {
  const t = useTranslations("duty");
  const lang = toLang(useLocale());
  if (duties.length === 0)
    return (
      <EmptyState>
        {t(`empty.${emptyFor(roles)}`)} <WhatComes {...coming} />
      </EmptyState>
    );
  return (
    <ul className="tj-duties">
      {duties.map((duty) => {
        const values = {
          period: duty.period === undefined ? "" : formatPeriod(duty.period, lang),
          department: duty.department ?? "",
          count: duty.count ?? 0,
          day: duty.day === undefined ? "" : formatDay(duty.day, lang),
          daysLeft: duty.daysLeft ?? 0,
          late: duty.isLate === true ? "yes" : "no",
          reason: duty.reason ?? "",
        };
        return (
          <li key={`${duty.kind} ${duty.href}`}>
            <p className="tj-duties__what">
              <TextLink href={duty.href}>{t(`${duty.kind}.what`, values)}</TextLink>
            </p>
            <p className="tj-small tj-mute">{t(`${duty.kind}.detail`, values)}</p>
          </li>
        );
      })}
    </ul>
  );
}

function emptyFor(roles: readonly Role[]): "director" | "writer" | "administrator" | "reader" | "other" {
  if (roles.includes("director")) return "director";
  if (roles.includes("departmentHead") || roles.includes("contributor")) return "writer";
  if (roles.includes("administrator")) return "administrator";
  return roles.length === 0 ? "other" : "reader";
}

function WhatComes({ next, awaited }: Coming) {
  const t = useTranslations("duty");
  const lang = toLang(useLocale());
  const named = (period: string, day: string) => ({ period: formatPeriod(period, lang), day: formatDay(day, lang) });
  return (
    <>
      {awaited !== null &&
        t(awaited.isOpen ? "awaited.open" : "awaited.closed", named(awaited.period, awaited.closesOn))}{" "}
      {next !== null && t("next", named(next.period, next.opensOn))}
      {next === null && awaited === null && t("noNext")}
    </>
  );
}
