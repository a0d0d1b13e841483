import { Section } from "@/components/ui/section";

import { ReportBar, ReportFigure, ReportNote, ReportStatus } from "./report-figures";
import { CorrectionTable } from "./report-corrections";
import { ReportTable } from "./report-table";
import type { MovementRow, PriorityRow, ReportView } from "./report-view";

type Synthesis = ReportView["synthesis"];

/** Where things stand: the priorities, what moved most, what is missing and who owes it. */
export const ReportSynthesis = ({ synthesis }: { readonly synthesis: Synthesis }) => (
  <Section title={synthesis.heading} id="synthese">
    {synthesis.erratum !== null && <Corrections erratum={synthesis.erratum} />}
    <Priorities priorities={synthesis.priorities} />
    <Movements movements={synthesis.movements} />
    <Missing missing={synthesis.missing} />
  </Section>
);

const Corrections = ({ erratum }: { readonly erratum: NonNullable<Synthesis["erratum"]> }) => (
  <div className="tj-report__block" id="erratum">
    <h3>{erratum.heading}</h3>
    <p>
      {erratum.sentence} {erratum.elsewhere}
    </p>
    {erratum.rows.length > 0 && <CorrectionTable corrections={erratum} />}
  </div>
);

const Priorities = ({ priorities }: { readonly priorities: Synthesis["priorities"] }) => (
  <div className="tj-report__block">
    <h3>{priorities.heading}</h3>
    {priorities.rows.length === 0 ? (
      <p>{priorities.empty}</p>
    ) : (
      <>
        <ReportTable label={priorities.heading} head={priorities.head} figures="3">
          {priorities.rows.map((row) => (
            <PriorityLine key={row.number} row={row} />
          ))}
        </ReportTable>
        <p className="tj-small tj-mute">{priorities.note}</p>
      </>
    )}
  </div>
);

const PriorityLine = ({ row }: { readonly row: PriorityRow }) => (
  <tr>
    <th scope="row">
      {row.title}
      <ReportNote>{row.number}</ReportNote>
    </th>
    <td>
      <ReportBar bar={row.bar} text={row.progress} />
      <ReportNote>{row.coverage}</ReportNote>
    </td>
    <td>{row.expected}</td>
    <td>
      <ReportStatus status={row.status} />
    </td>
  </tr>
);

const Movements = ({ movements }: { readonly movements: Synthesis["movements"] }) => (
  <div className="tj-report__block">
    <h3>{movements.heading}</h3>
    {movements.rows.length === 0 ? (
      <p>{movements.empty}</p>
    ) : (
      <ReportTable label={movements.heading} head={movements.head} figures="2-last">
        {movements.rows.map((row) => (
          <MovementLine key={row.name} row={row} />
        ))}
      </ReportTable>
    )}
  </div>
);

const MovementLine = ({ row }: { readonly row: MovementRow }) => (
  <tr>
    <th scope="row">
      {row.name}
      <ReportNote>{row.note}</ReportNote>
    </th>
    <td className="tj-nowrap">
      <span aria-hidden="true">{row.isUp ? "▲" : "▼"}</span> {row.change}
      {row.unfavourable !== null && <span className="tj-report__unfavourable"> {row.unfavourable}</span>}
    </td>
    <td>
      {row.before}
      <ReportNote>{row.beforePeriod}</ReportNote>
    </td>
    <td>
      {row.after}
      <ReportNote>{row.afterPeriod}</ReportNote>
    </td>
  </tr>
);

const Missing = ({ missing }: { readonly missing: Synthesis["missing"] }) => (
  <div className="tj-report__block">
    <h3>{missing.heading}</h3>
    {missing.rows.length + missing.incomplete.rows.length === 0 && <p>{missing.empty}</p>}
    {missing.rows.length > 0 && (
      <ReportTable label={missing.heading} head={missing.head} figures="2">
        {missing.rows.map(({ name, given, state }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{given}</td>
            <td>{state}</td>
          </tr>
        ))}
      </ReportTable>
    )}
    <Incomplete incomplete={missing.incomplete} label={missing.heading} />
    {missing.without.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </div>
);

type IncompleteProps = { readonly incomplete: Synthesis["missing"]["incomplete"]; readonly label: string };

function Incomplete({ incomplete: { head, rows, others }, label }: IncompleteProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <ReportTable label={label} head={head} figures="2-3">
        {rows.map(({ name, value, given, departments }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <ReportFigure {...value} />
            </td>
            <td>{given}</td>
            <td>{departments}</td>
          </tr>
        ))}
      </ReportTable>
      {others !== null && <p>{others}</p>}
    </>
  );
}
