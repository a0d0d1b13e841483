"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/day";
import { lastDelegationDay, type Delegation } from "@/lib/domain/delegation";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { FormAction } from "@/lib/schemas/form-state";

import { ActionForm, type RefusalOf } from "./action-form";
import { LineField } from "./kept-fields";

type Action = FormAction<RefusalOf<"sheet">>;
/** What the head of a department sees and does of its delegations. */
export type DelegationDesk = {
  readonly given: readonly Delegation[];
  readonly delegate: Action;
  readonly end: Action;
};
type Props = {
  readonly desk: DelegationDesk;
  readonly whose: { readonly roadmap: string; readonly period: string; readonly department: string };
  readonly path: string;
  readonly today: Day;
};

/** The head lets a colleague fill the sheet until a day, and takes that back. */
export function DelegationSection({ desk, whose: { roadmap, period, department }, path, today }: Props) {
  const t = useTranslations("sheet.delegation");
  const whose = { roadmap, period, department };
  return (
    <Section title={t("title")} id="delegation">
      <p className="tj-mute">{t("intro")}</p>
      {desk.given.length > 0 && (
        <ul className="tj-delegations">
          {desk.given.map((one) => (
            <GivenOne key={one.id} one={one} end={desk.end} whose={whose} path={path} />
          ))}
        </ul>
      )}
      <ActionForm namespace="sheet" action={desk.delegate} hidden={whose} returnTo={path} className="tj-delegate">
        {(pending) => <DelegateFields today={today} pending={pending} />}
      </ActionForm>
    </Section>
  );
}

function DelegateFields({ today, pending }: { readonly today: Day; readonly pending: boolean }) {
  const t = useTranslations("sheet.delegation");
  const lang = toLang(useLocale());
  const last = lastDelegationDay(today);
  return (
    <>
      <LineField name="email" type="email" label={t("email")} hint={t("emailHint")} required maxLength={254} />
      <LineField
        name="until"
        type="date"
        label={t("until")}
        hint={t("untilHint", { day: formatDay(last, lang) })}
        min={today}
        max={last}
        required
      />
      <Button kind="secondary" size="medium" disabled={pending}>
        {t("submit")}
      </Button>
    </>
  );
}

type GivenProps = {
  readonly one: Delegation;
  readonly end: Action;
  readonly whose: Props["whose"];
  readonly path: string;
};

function GivenOne({ one: { id, name, until }, end, whose, path }: GivenProps) {
  const t = useTranslations("sheet.delegation");
  const lang = toLang(useLocale());
  return (
    <li>
      <span>{t("given", { name, day: formatDay(until, lang) })}</span>
      <ActionForm namespace="sheet" action={end} hidden={{ ...whose, id }} returnTo={path}>
        {(pending) => (
          <Button kind="tertiary" aria-label={t("endOf", { name })} disabled={pending}>
            {t("end")}
          </Button>
        )}
      </ActionForm>
    </li>
  );
}
