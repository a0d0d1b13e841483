import { StatusShape } from "@/components/figure/status-shape";

import type { BarView, CorrectedText, ShownStatusWord, ShownText } from "./report-view";

/** A figure, or the word of a mark with the mark's own look. */
export const ReportFigure = ({ text, mark }: ShownText) =>
  mark === null ? <b className="tj-nowrap">{text}</b> : <span className={`tj-mark tj-mark--${mark}`}>{text}</span>;

/** A line of lesser importance under a figure. */
export const ReportNote = ({ children }: { readonly children: string | null }) =>
  children === null || children === "" ? null : <span className="tj-table__sub">{children}</span>;

/** What an erratum changed of the figure above; `withReason` where there is room to say why. */
export const ReportCorrected = ({
  corrected,
  withReason = false,
}: {
  readonly corrected: CorrectedText | null;
  readonly withReason?: boolean;
}) =>
  corrected === null ? null : (
    <span className="tj-report__corrected">
      {corrected.text}
      {withReason && <ReportNote>{corrected.reason}</ReportNote>}
    </span>
  );

export const ReportStatus = ({ status: { key, word, notes } }: { readonly status: ShownStatusWord }) => (
  <span className={`tj-status tj-status--${key}`}>
    <span className="tj-status__line">
      <StatusShape status={key} />
      <span>{word}</span>
    </span>
    {notes.map((note) => (
      <span key={note} className="tj-status__flag">
        {note}
      </span>
    ))}
  </span>
);

/** The bar is a drawing: the figure beside it says the same. */
export const ReportBar = ({ bar, text }: { readonly bar: BarView; readonly text: string }) => (
  <span className={`tj-progress${bar.isPartial ? " tj-progress--partial" : ""}`}>
    {bar.shown !== null && (
      <span className="tj-progress__track" aria-hidden="true">
        <span className="tj-progress__fill" style={{ width: `${bar.shown}%` }} />
        {bar.expected !== null && <span className="tj-progress__tick" style={{ left: `${bar.expected}%` }} />}
      </span>
    )}
    <span className={bar.shown === null ? "tj-progress__none" : "tj-progress__value"}>{text}</span>
  </span>
);
