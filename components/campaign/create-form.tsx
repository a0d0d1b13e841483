"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { LineField } from "@/components/sheet/kept-fields";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/lib/schemas/form-state";

type Option = { readonly value: string; readonly label: string };
type Props = {
  readonly proposed: {
    readonly period: string;
    readonly opensOn: string;
    readonly dueOn: string;
    readonly closesOn: string;
  };
  readonly roadmap: string;
  readonly roadmaps: readonly Option[];
  readonly quarters: readonly Option[];
  readonly action: FormAction<RefusalOf<"campaign">>;
};

/** Planning a campaign: the next quarter with the usual days is proposed. */
export function CreateForm({ proposed, roadmap, roadmaps, quarters, action }: Props) {
  const t = useTranslations("campaign.create");
  const act = useTranslations("campaign.act");
  return (
    <ActionForm namespace="campaign" action={action} hidden={{}} returnTo="/campagnes" className="tj-form">
      {(pending) => (
        <>
          <div className="tj-form__row">
            <Select label={t("roadmap")} name="roadmap" options={roadmaps} defaultValue={roadmap} required />
            <Select label={t("period")} name="period" options={quarters} defaultValue={proposed.period} required />
          </div>
          <div className="tj-form__row">
            {(["opensOn", "dueOn", "closesOn"] as const).map((name) => (
              <LineField key={name} type="date" name={name} label={t(name)} defaultValue={proposed[name]} required />
            ))}
          </div>
          <p className="tj-small tj-mute">{t("hint")}</p>
          <p>
            <Button size="medium" disabled={pending}>
              {pending ? act("pending") : t("submit")}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  );
}
