import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import type { ComparisonChoice } from "@/lib/domain/comparison";
import { shiftPeriod } from "@/lib/domain/period";
import type { Reader } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { compareNames, comparePath } from "@/lib/schemas/compare-view";
import { viewNames } from "@/lib/schemas/view";

type Props = { readonly choice: ComparisonChoice; readonly roadmapView: RoadmapView; readonly reader: Reader };

/** Two quarters, or one quarter as known on two days: forms that work without JavaScript. */
export function ComparisonForms({ choice, roadmapView, reader }: Props) {
  const t = useTranslations("comparison.form");
  const quarter = choice.kind === "days" ? choice.period : roadmapView.period;
  const days = choice.kind === "days" ? choice : { from: "", to: roadmapView.today };
  const quarters = choice.kind === "periods" ? choice : { from: "", to: roadmapView.period };
  const periods = (name: string, label: string, chosen: string) => (
    <PeriodSelect {...{ name, label, chosen, roadmapView }} />
  );
  return (
    <div className="tj-compare-forms">
      <OneForm legend={t("periods")} roadmapView={roadmapView}>
        {periods(compareNames.from, t("from"), quarters.from || shiftPeriod(roadmapView.period, -1))}
        {periods(compareNames.to, t("to"), quarters.to)}
      </OneForm>
      {reader.figures === "all" && (
        <OneForm legend={t("days")} roadmapView={roadmapView}>
          {periods(compareNames.period, t("period"), quarter)}
          <Day name={compareNames.fromDay} label={t("fromDay")} value={days.from} max={roadmapView.today} />
          <Day name={compareNames.toDay} label={t("toDay")} value={days.to} max={roadmapView.today} />
        </OneForm>
      )}
    </div>
  );
}

type FormProps = { readonly legend: string; readonly roadmapView: RoadmapView; readonly children: ReactNode };

function OneForm({ legend, roadmapView, children }: FormProps) {
  const t = useTranslations("comparison.form");
  return (
    <form method="get" action={comparePath}>
      <fieldset className="tj-compare-form">
        <legend>{legend}</legend>
        <input type="hidden" name={viewNames.roadmap} value={roadmapView.roadmap.slug} />
        <div className="tj-view">
          {children}
          <Button kind="secondary">{t("compare")}</Button>
        </div>
      </fieldset>
    </form>
  );
}

const Day = ({ value, ...field }: { name: string; label: string; value: string; max: string }) => (
  <FormField isCompact type="date" required defaultValue={value} {...field} />
);

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly roadmapView: RoadmapView;
};

function PeriodSelect({ name, label, chosen, roadmapView: { periods } }: SelectProps) {
  const lang = toLang(useLocale());
  const codes: readonly string[] = periods.map(({ period }) => period);
  const all = codes.includes(chosen) ? codes : [chosen, ...codes];
  const options = all.map((value) => ({ value, label: formatPeriod(value, lang) }));
  return <Select isCompact name={name} label={label} defaultValue={chosen} options={options} />;
}
