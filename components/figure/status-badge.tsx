import { useTranslations } from "next-intl";

import type { ProgressFlag } from "@/lib/domain/progress";

import { StatusShape, type StatusCode } from "./status-shape";

type Props = {
  readonly status: StatusCode;
  readonly flags?: readonly ProgressFlag[];
  /** The year of the baseline, for « moins bon qu’en 2022 ». */
  readonly baselineYear?: string | null;
};

/** Shape, then word; what else must be known stands under it. */
export function StatusBadge({ status, flags = [], baselineYear }: Props) {
  const t = useTranslations("status");
  return (
    <span className={`tj-status tj-status--${status}`}>
      <span className="tj-status__line">
        <StatusShape status={status} />
        <span>{t(status)}</span>
      </span>
      {flags.map((flag) => (
        <span key={flag} className="tj-status__flag">
          {flag === "worseThanBaseline" && baselineYear ? t("worseThanBaselineYear", { year: baselineYear }) : t(flag)}
        </span>
      ))}
    </span>
  );
}
