import { useTranslations } from "next-intl";

import type { ProgressFlag } from "@/lib/domain/progress";

import type { FigureWords } from "./figure-words";
import { drawShape, type StatusCode } from "./status-shape";

type Props = {
  readonly status: StatusCode;
  readonly flags?: readonly ProgressFlag[];
  /** The year of the baseline, for « moins bon qu’en 2022 ». */
  readonly baselineYear?: string | null;
};

/** Shape, then word; what else must be known stands under it. */
export const StatusBadge = (props: Props) => drawStatus(props, { status: useTranslations("status") });

export function drawStatus({ status, flags = [], baselineYear }: Props, { status: word }: Pick<FigureWords, "status">) {
  return (
    <span className={`tj-status tj-status--${status}`}>
      <span className="tj-status__line">
        {drawShape(status)}
        <span>{word(status)}</span>
      </span>
      {flags.map((flag) => (
        <span key={flag} className="tj-status__flag">
          {flag === "worseThanBaseline" && baselineYear
            ? word("worseThanBaselineYear", { year: baselineYear })
            : word(flag)}
        </span>
      ))}
    </span>
  );
}
