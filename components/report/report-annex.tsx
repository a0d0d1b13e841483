import { Section } from "@/components/ui/section";

import { ReportFigure, ReportStatus } from "./report-figures";
import { ReportTable } from "./report-table";
import type { MethodView, ReportView } from "./report-view";

export const ReportProjects = ({ projects }: Pick<ReportView, "projects">) => (
  <Section title={projects.heading} id="projets">
    {projects.rows.length === 0 ? (
      <p>{projects.empty}</p>
    ) : (
      <ReportTable label={projects.heading} head={projects.head}>
        {projects.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.department}</td>
            <td>{row.priorities}</td>
            <td>{row.phase}</td>
            <td>{row.milestone}</td>
            <td>
              {row.dueOn} {row.state}
            </td>
          </tr>
        ))}
      </ReportTable>
    )}
  </Section>
);

/** How to read the figures, and what each indicator measures. */
export const ReportMethod = ({ method }: { readonly method: MethodView }) => (
  <Section title={method.heading} id="methode">
    <h3>{method.reading}</h3>
    <p>{method.intro}</p>
    <ReportTable label={method.reading} head={method.head}>
      {method.marks.map(({ shown, meaning }) => (
        <tr key={meaning}>
          <th scope="row">
            <ReportFigure {...shown} />
          </th>
          <td>{meaning}</td>
        </tr>
      ))}
      {method.statuses.map(({ status, meaning }) => (
        <tr key={meaning}>
          <th scope="row">
            <ReportStatus status={status} />
          </th>
          <td>{meaning}</td>
        </tr>
      ))}
    </ReportTable>
    <h3>{method.definitionsHeading}</h3>
    <dl className="tj-report__definitions">
      {method.definitions.map(({ name, note, definition, lines }) => (
        <div key={note}>
          <dt>
            {name} <span className="tj-small tj-mute">{note}</span>
          </dt>
          <dd>{definition}</dd>
          {lines.map((line) => (
            <dd key={line} className="tj-small">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  </Section>
);

/** Where the report comes from, and how to check it. */
export const ReportProvenance = ({ provenance }: Pick<ReportView, "provenance">) => (
  <Section title={provenance.heading} id="provenance">
    <p>{provenance.intro}</p>
    <ReportTable label={provenance.heading} head={provenance.head}>
      {provenance.rows.map(([item = "", content = ""]) => (
        <tr key={item}>
          <th scope="row">{item}</th>
          <td className="tj-report__digest">{content}</td>
        </tr>
      ))}
    </ReportTable>
  </Section>
);
