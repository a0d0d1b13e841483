import type { FigureWords } from "./figure-words";
import { pieSlice } from "./pie-slice";

type Props = { readonly reported: number; readonly expected: number };

/** « (5 valeurs sur 6) » with a pie cut to the share, or « 6 sur 6 » in grey. Nothing where nothing was due. */
export function drawCoverage({ reported, expected }: Props, { marks }: Pick<FigureWords, "marks">) {
  if (expected === 0) return null;
  const isPartial = reported < expected;
  return (
    <span className={`tj-coverage${isPartial ? " tj-coverage--partial" : ""}`}>
      <svg className="tj-pie" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5.2" className={isPartial ? "tj-pie__ring" : "tj-pie__slice"} />
        {isPartial && reported > 0 && <path d={pieSlice(reported / expected)} className="tj-pie__slice" />}
      </svg>
      <span>{marks(isPartial ? "coverage.partial" : "coverage.complete", { reported, expected })}</span>
    </span>
  );
}
