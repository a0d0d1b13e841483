import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { Toggle } from "@/components/ui/toggle";
import type { Reader } from "@/lib/domain/reader";
import type { PeriodChoice, RoadmapView } from "@/lib/domain/roadmap-view";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { provisionalValue, viewNames, type View } from "@/lib/schemas/view";

type Props = {
  /** The page itself: a form that works without JavaScript. */
  readonly path: string;
  readonly view: View;
  readonly roadmapView: RoadmapView;
  readonly reader: Reader;
  /** What else the address says and must go on saying. */
  readonly kept?: Readonly<Record<string, string>>;
};

/** Which period, known when, with or without what is not validated yet. */
export function ViewForm({ path, view, roadmapView, reader, kept = {} }: Props) {
  const t = useTranslations("board.view");
  const hidden = { ...(view.roadmap !== null && { [viewNames.roadmap]: view.roadmap }), ...kept };
  return (
    <form method="get" action={path} className="tj-view">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PeriodSelect roadmapView={roadmapView} />
      {reader.figures === "all" && (
        <FormField
          isCompact
          type="date"
          name={viewNames.day}
          label={t("day")}
          max={roadmapView.today}
          defaultValue={view.day ?? ""}
        />
      )}
      {reader.provisional !== "none" && (
        <Toggle
          name={viewNames.isProvisional}
          value={provisionalValue}
          defaultChecked={view.isProvisional}
          label={t(reader.provisional === "all" ? "provisional" : "provisionalOwn")}
        />
      )}
      <Button kind="secondary">{t("show")}</Button>
    </form>
  );
}

function PeriodSelect({ roadmapView: { periods, period } }: Pick<Props, "roadmapView">) {
  const t = useTranslations("board.view");
  const lang = toLang(useLocale());
  const label = ({ period: quarter, publication, campaign }: PeriodChoice): string => {
    const name = formatPeriod(quarter, lang);
    if (publication !== null) return t("published", { period: name, number: publication });
    return campaign === null || campaign === "planned" ? name : t(`campaign.${campaign}`, { period: name });
  };
  const isListed = periods.some((one) => one.period === period);
  const options = isListed ? periods : [{ period, publication: null, campaign: null }, ...periods];
  return (
    <Select
      isCompact
      name={viewNames.period}
      label={t("period")}
      defaultValue={period}
      options={options.map((choice) => ({ value: choice.period, label: label(choice) }))}
    />
  );
}
