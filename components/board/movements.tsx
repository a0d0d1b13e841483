import { useLocale, useTranslations } from "next-intl";

import { ChangeSinceLast } from "@/components/figure/change-since-last";
import { WhyLink } from "@/components/figure/why-link";
import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { greatestMovements } from "@/lib/domain/board-order";
import { shiftPeriod, type Period } from "@/lib/domain/period";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { compareHref } from "@/lib/schemas/compare-view";
import { viewHref, type View } from "@/lib/schemas/view";
import { whyHref } from "@/lib/schemas/why";

type Props = { readonly lines: readonly BoardIndicator[]; readonly period: string; readonly view: View };
const shown = 5;

/** What moved most since the period before. */
export function Movements({ lines, period, view }: Props) {
  const t = useTranslations("board.movements");
  const lang = toLang(useLocale());
  const quarter = period as Period;
  const movements = greatestMovements(lines, shown);
  const since = movements.find(({ line }) => line.period === period)?.line.previous.period;
  return (
    <Section
      aside={
        <DataLink href={compareHref(view.roadmap, { kind: "periods", from: shiftPeriod(quarter, -1), to: quarter })}>
          {t("compare")}
        </DataLink>
      }
      title={since === undefined ? t("title") : t("since", { period: formatPeriodShort(since, lang) })}
    >
      {movements.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <ul className="tj-rows">
          {movements.map(({ line, change }) => (
            <li key={line.code} className="tj-rows__item">
              <div>
                <TextLink href={viewHref(`/indicateurs/${line.code}`, view)} className="tj-name">
                  {line.name}
                </TextLink>
                <span className="tj-rows__note">
                  <FromTo line={line} view={view} />
                </span>
              </div>
              <ChangeSinceLast
                change={change}
                decimals={line.decimals}
                direction={line.direction}
                unit={line.unit === "%" ? t("points") : line.unit}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function FromTo({ line, view }: { readonly line: BoardIndicator; readonly view: View }) {
  const t = useTranslations("board.movements");
  const lang = toLang(useLocale());
  const { code, name, value, previous, decimals, departments, provisional } = line;
  const number = (figure: number | null) => formatNumber(figure, decimals, lang);
  const figure = (period: string, shown: string) => (
    <WhyLink href={whyHref(view, { code, period })} figure={`${shown}, ${name}, ${formatPeriodShort(period, lang)}`}>
      {shown}
    </WhyLink>
  );
  return (
    <>
      {t.rich(provisional ? "fromToProvisional" : "fromTo", {
        departments: departments.join(", "),
        before: () => figure(previous.period, number(previous.value)),
        value: () => figure(line.period, number(value)),
      })}
    </>
  );
}
