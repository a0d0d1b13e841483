import { useLocale, useTranslations } from "next-intl";

import { landingText } from "@/components/board/landing-text";
import { LandingSentence } from "@/components/chart/landing-sentence";
import { Disclosure } from "@/components/ui/disclosure";
import { NamedTable } from "@/components/ui/named-table";
import type { FigureAt } from "@/lib/domain/explain-progress";
import { formatNumber, formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { ProgressTexts } from "./progress-explanation";

/** Where the observed pace leads, by which method, through which points, and how wrong the same method was before. */
export function LandingExplained({ explanation: { progress, anchors }, decimals, unit }: ProgressTexts) {
  const t = useTranslations("why.landing");
  const { landing, targetPeriod } = progress;
  const points = anchors?.points ?? [];
  return (
    <>
      <h3>{t("title")}</h3>
      <LandingSentence landing={landingText(landing)} targetPeriod={targetPeriod} decimals={decimals} />
      <h3>{t("methodTitle")}</h3>
      <p className="tj-why__formula">{t("method")}</p>
      <p>{t("interval")}</p>
      <p>{t("pastError")}</p>
      {anchors !== undefined && (
        <Disclosure summary={t("points", { count: points.length })} isOpen={points.length <= 8}>
          <Points points={points} decimals={decimals} unit={unit} />
        </Disclosure>
      )}
    </>
  );
}

type PointsProps = { readonly points: readonly FigureAt[]; readonly decimals: number; readonly unit: string };

function Points({ points, decimals, unit }: PointsProps) {
  const t = useTranslations("why.landing");
  const lang = toLang(useLocale());
  if (points.length === 0) return <p>{t("noPoint")}</p>;
  return (
    <NamedTable label={t("table")} heads={[t("period"), { text: unit, className: "tj-right" }]}>
      {points.map(({ period, value }) => (
        <tr key={period}>
          <th scope="row">{formatPeriodShort(period, lang)}</th>
          <td className="tj-right tj-ink">{formatNumber(value, decimals, lang)}</td>
        </tr>
      ))}
    </NamedTable>
  );
}
