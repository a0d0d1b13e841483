import { ReportBar, ReportCorrected, ReportFigure, ReportNote, ReportStatus } from "./report-figures";
import { ReportTable } from "./report-table";
import type { CellsView, DetailView } from "./report-section-view";

/** One indicator: its curve and facts, then the values of the series that the report names, with what was said of them. */
export const ReportDetail = ({ detail }: { readonly detail: DetailView }) => (
  <article className="tj-report__detail" aria-labelledby={`indicateur-${detail.code}`}>
    <h4 id={`indicateur-${detail.code}`}>{detail.name}</h4>
    <div className="tj-report__sides">
      <figure>
        {detail.chart !== null && (
          // The writer of the file escapes every text of its picture.
          <div
            className="tj-report__chart"
            role="img"
            aria-label={detail.alt}
            dangerouslySetInnerHTML={{ __html: detail.chart }}
          />
        )}
        {detail.chartNote !== null && <figcaption className="tj-small tj-mute">{detail.chartNote}</figcaption>}
      </figure>
      <div>
        <p className="tj-report__value">
          <ReportFigure {...detail.value} /> <span className="tj-mute">{detail.unit}</span>
          <ReportNote>{detail.valueNote}</ReportNote>
          <ReportCorrected corrected={detail.corrected} withReason />
          <ReportNote>{detail.gross}</ReportNote>
        </p>
        <p>
          <span className="tj-small tj-mute">{detail.progressLabel}</span>
          <ReportBar bar={detail.bar} text={detail.progress} />
          <ReportNote>{detail.expected}</ReportNote>
        </p>
        <p>
          <ReportStatus status={detail.status} />
        </p>
        <p className="tj-small">{detail.landing}</p>
      </div>
    </div>
    {detail.numbers.map(({ lead, text }) => (
      <p key={lead} className="tj-small tj-mute tj-report__numbers">
        <strong>{lead}</strong> {text}
      </p>
    ))}
    {detail.cells !== null && <Cells cells={detail.cells} name={detail.name} />}
  </article>
);

const Cells = ({ cells, name }: { readonly cells: CellsView; readonly name: string }) => (
  <>
    <h5>{cells.heading}</h5>
    {cells.corrected.map((corrected) => (
      <p key={corrected.text}>
        <ReportCorrected corrected={corrected} withReason />
      </p>
    ))}
    {cells.tables.map((table) => (
      <CellTable key={table.head.join()} table={table} label={`${name}, ${cells.heading}`} />
    ))}
    {cells.comments.length > 0 && (
      <>
        <h5>{cells.commentsHeading}</h5>
        <dl className="tj-report__comments">
          {cells.comments.map(({ about, text }) => (
            <div key={about}>
              <dt>{about}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
  </>
);

type TableProps = { readonly table: CellsView["tables"][number]; readonly label: string };

const CellTable = ({ table: { head, rows }, label }: TableProps) => (
  <ReportTable label={label} head={head} figures="2-last">
    {rows.map((row) => (
      <tr key={row.name}>
        <th scope="row">{row.name}</th>
        {row.values.map((value, index) => (
          <td key={head[index + 1] ?? index}>{value.text === "" ? null : <ReportFigure {...value} />}</td>
        ))}
      </tr>
    ))}
  </ReportTable>
);
