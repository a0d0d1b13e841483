import type { Status } from "@/lib/domain/progress";

export type StatusCode = Status | "notApplicable";

const shapes = {
  achieved: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.7 8.3l2.2 2.2 4.4-4.7" className="tj-shape__knock" strokeWidth="1.8" />
    </>
  ),
  onTrack: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  atRisk: (
    <>
      <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" />
      <path d="M8 5.8v4.1M8 11.3v1.7" className="tj-shape__knock" strokeWidth="1.7" />
    </>
  ),
  offTrack: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />
      <path d="M5 5l6 6M11 5l-6 6" className="tj-shape__knock" strokeWidth="1.8" />
    </>
  ),
  unknown: (
    <g fill="none" stroke="currentColor">
      <circle cx="8" cy="8" r="6.4" strokeWidth="1.5" strokeDasharray="2.6 2.2" />
      <path d="M6.2 6.6c0-2.4 3.6-2.3 3.6-.2 0 1.4-1.8 1.3-1.8 2.8M8 10.6v1.2" strokeWidth="1.3" />
    </g>
  ),
  notStarted: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  notApplicable: <path d="M2 8h12" stroke="currentColor" strokeWidth="2" />,
} as const satisfies Record<StatusCode, React.ReactNode>;

/** The first sign of a status. It stands beside its word, so screen readers pass over it. */
export const StatusShape = ({ status }: { readonly status: StatusCode }) => drawShape(status);

export function drawShape(status: StatusCode) {
  return (
    <svg className={`tj-shape tj-shape--${status}`} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}
