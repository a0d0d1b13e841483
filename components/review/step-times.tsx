import { useLocale, useTranslations } from "next-intl";

import { useTimeText } from "@/components/sheet/use-time-text";
import { Section } from "@/components/ui/section";
import { NamedTable } from "@/components/ui/named-table";
import { meanStepTimes, sheetStepNames, sheetSteps, startOfEntry, stepTimes } from "@/lib/domain/sheet-times";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { ReviewView } from "./review-view";

/** How long each sheet spent in each step, the one that goes on included, and what a step takes on average. */
export function StepTimes({ view }: { readonly view: ReviewView }) {
  const t = useTranslations("review.times");
  const lang = toLang(useLocale());
  const timeText = useTimeText();
  const { desk, now } = view;
  const former = formerTimes(view);
  const means = [
    { name: t("mean"), times: campaignTimes(view) },
    ...(former === null ? [] : [{ name: t("former", { period: formatPeriod(former.period, lang) }), times: former }]),
  ];
  return (
    <Section title={t("title")} id="durees">
      <NamedTable
        label={t("caption")}
        heads={(["sheet", ...sheetStepNames, "returns"] as const).map((name) => t(name))}
        foot={means.map(({ name, times }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {sheetStepNames.map((step) => (
              <td key={step}>{timeText(times[step])}</td>
            ))}
            <td />
          </tr>
        ))}
      >
        {desk.sheets.map(({ id, departmentName }) => {
          const moves = desk.moves.get(id) ?? [];
          const steps = sheetSteps(startOfEntry(desk.campaign, moves), moves);
          const [times, current] = [stepTimes(steps, now), steps.find(({ to }) => to === null)?.name];
          return (
            <tr key={id}>
              <th scope="row">{departmentName}</th>
              {sheetStepNames.map((name) => (
                <td key={name}>
                  {timeText(times[name])} {name === current && <span className="tj-mute">{t("goesOn")}</span>}
                </td>
              ))}
              <td>{moves.filter(({ move }) => move === "return").length}</td>
            </tr>
          );
        })}
      </NamedTable>
    </Section>
  );
}

/** What a step takes on average in the campaign, and in the one before. */
export const campaignTimes = ({ desk }: ReviewView) =>
  meanStepTimes([...desk.moves.values()].map((moves) => sheetSteps(startOfEntry(desk.campaign, moves), moves)));

export function formerTimes({ desk: { former } }: ReviewView) {
  if (former === null) return null;
  const means = meanStepTimes(former.moves.map((moves) => sheetSteps(startOfEntry(former, moves), moves)));
  return { period: former.period, ...means };
}
