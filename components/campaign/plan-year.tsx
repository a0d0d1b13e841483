import { useLocale, useTranslations } from "next-intl";

import type { RefusalOf } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Campaign } from "@/lib/domain/campaign";
import { habitOf, longestRule, proposeYear, type CalendarRule } from "@/lib/domain/campaign-plan";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { PlanAddress } from "@/lib/schemas/cockpit-address";
import type { FormAction } from "@/lib/schemas/form-state";

import { PlanForm } from "./plan-form";

type Roadmap = { readonly slug: string; readonly title: string };
type Props = {
  readonly campaigns: readonly Campaign[];
  readonly roadmaps: readonly Roadmap[];
  /** What the address asks for; the rest is the habit. */
  readonly asked: PlanAddress;
  /** The year and roadmap to propose where the address names none. */
  readonly usual: { readonly year: number; readonly roadmap: string };
  readonly action: FormAction<RefusalOf<"campaign">>;
};

/** The campaigns of a year, planned at once: a rule gives their days, each can be changed, then all are created. */
export function PlanYear({ campaigns, roadmaps, asked, usual, action }: Props) {
  const t = useTranslations("campaign.plan");
  const lang = toLang(useLocale());
  const year = asked.year ?? usual.year;
  const roadmap = asked.roadmap ?? usual.roadmap;
  const rule = asked.rule ?? habitOf(campaigns, roadmap, year);
  const rows = proposeYear(campaigns, { roadmap, year, rule });
  return (
    <Section title={t("title")} id="annee">
      <p className="tj-small tj-mute">{t("intro")}</p>
      <RuleForm year={year} roadmap={roadmap} roadmaps={roadmaps} rule={rule} />
      {rows.length === 0 ? (
        <p>{t("whole", { year: String(year) })}</p>
      ) : (
        <PlanForm
          key={JSON.stringify([roadmap, rows])}
          roadmap={roadmap}
          rows={rows.map((row) => ({ ...row, name: formatPeriod(row.period, lang) }))}
          returnTo={`/campagnes?prevoir=${String(year)}`}
          action={action}
        />
      )}
    </Section>
  );
}

type RuleProps = Pick<Props, "roadmaps"> & {
  readonly year: number;
  readonly roadmap: string;
  readonly rule: CalendarRule;
};

/** Days counted from the quarter's end; sent by the address, so that a proposal can be shared. */
function RuleForm({ year, roadmap, roadmaps, rule }: RuleProps) {
  const t = useTranslations("campaign.plan");
  const fields = [
    ["ouvre", "opens", rule.opens],
    ["remise", "due", rule.due],
    ["cloture", "closes", rule.closes],
  ] as const;
  return (
    <form action="/campagnes#annee" method="get" className="tj-form tj-plan__rule">
      <div className="tj-plan__fields">
        <FormField label={t("year")} name="prevoir" type="number" min={1990} max={2200} defaultValue={year} required />
        {roadmaps.length > 1 ? (
          <Select
            label={t("roadmap")}
            name="feuille"
            options={roadmaps.map(({ slug, title }) => ({ value: slug, label: title }))}
            defaultValue={roadmap}
          />
        ) : (
          <input type="hidden" name="feuille" value={roadmap} />
        )}
      </div>
      <div className="tj-plan__fields">
        {fields.map(([name, label, days]) => (
          <FormField
            key={name}
            label={t(label)}
            name={name}
            type="number"
            min={1}
            max={longestRule}
            defaultValue={days}
            required
          />
        ))}
      </div>
      <p>
        <Button kind="secondary">{t("propose")}</Button>
      </p>
    </form>
  );
}
