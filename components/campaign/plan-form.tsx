"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { LineField } from "@/components/sheet/kept-fields";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";

type Row = {
  readonly period: string;
  readonly name: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
};
type Props = {
  readonly roadmap: string;
  readonly rows: readonly Row[];
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"campaign">>;
};

/** The days proposed for each quarter, to be changed before all are created together. */
export function PlanForm({ roadmap, rows, returnTo, action }: Props) {
  const t = useTranslations("campaign.plan");
  const field = useTranslations("campaign.create");
  const act = useTranslations("campaign.act");
  const periods = Object.fromEntries(rows.map(({ period }, index) => [`period.${String(index)}`, period]));
  return (
    <ActionForm
      namespace="campaign"
      action={action}
      hidden={{ roadmap, ...periods }}
      returnTo={returnTo}
      className="tj-form tj-plan"
    >
      {(pending) => (
        <>
          {rows.map((row, index) => (
            <fieldset key={row.period} className="tj-plan__row">
              <legend>{row.name}</legend>
              <div className="tj-plan__fields">
                {(["opensOn", "dueOn", "closesOn"] as const).map((name) => (
                  <LineField
                    key={name}
                    type="date"
                    name={`${name}.${String(index)}`}
                    label={field(name)}
                    defaultValue={row[name]}
                    required
                  />
                ))}
              </div>
            </fieldset>
          ))}
          <p className="tj-small tj-mute">{t("together")}</p>
          <p>
            <Button size="medium" disabled={pending}>
              {pending ? act("pending") : t("submit", { count: rows.length })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  );
}
