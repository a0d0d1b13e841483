import { Section } from "@/components/ui/section";

import { ReportDetail } from "./report-detail";
import { ReportBar, ReportCorrected, ReportFigure, ReportNote, ReportStatus } from "./report-figures";
import { ReportTable } from "./report-table";
import type { IndicatorRow, SectionView } from "./report-section-view";

/** One priority: how it stands, its indicators side by side, then each of them. */
export const ReportSection = ({ section, id }: { readonly section: SectionView; readonly id: string }) => (
  <Section title={section.heading} id={id}>
    {section.lead !== null && (
      <div className="tj-report__lead">
        <ReportBar bar={section.lead.bar} text={section.lead.progress} />
        <ReportStatus status={section.lead.status} />
        <span className="tj-small tj-mute">{section.lead.coverage}</span>
      </div>
    )}
    {section.rows.length === 0 ? (
      <p>{section.empty}</p>
    ) : (
      <>
        <h3>{section.indicatorsHeading}</h3>
        <ReportTable label={`${section.heading}, ${section.indicatorsHeading}`} head={section.head} figures="2-5">
          {section.rows.map((row) => (
            <IndicatorLine key={row.name} row={row} />
          ))}
        </ReportTable>
        <Legend legend={section.legend} />
        <h3>{section.detailsHeading}</h3>
        {section.details.map((detail) => (
          <ReportDetail key={detail.code} detail={detail} />
        ))}
      </>
    )}
  </Section>
);

const IndicatorLine = ({ row }: { readonly row: IndicatorRow }) => (
  <tr>
    <th scope="row">
      {row.name}
      <ReportNote>{row.note}</ReportNote>
    </th>
    <td>
      <ReportFigure {...row.value} />
      <ReportNote>{row.valueNote}</ReportNote>
      <ReportCorrected corrected={row.corrected} />
    </td>
    <td>
      {row.previous !== null && <ReportFigure {...row.previous} />}
      <ReportNote>{row.previousNote}</ReportNote>
    </td>
    <td>
      {row.target}
      <ReportNote>{row.targetNote}</ReportNote>
    </td>
    <td>{row.expected}</td>
    <td>
      <ReportBar bar={row.bar} text={row.progress} />
    </td>
    <td>
      <ReportStatus status={row.status} />
    </td>
  </tr>
);

const Legend = ({ legend }: { readonly legend: SectionView["legend"] }) => (
  <p className="tj-small tj-mute tj-report__legend">
    <span>{`${legend.provisional.sign} ${legend.provisional.meaning}`}</span>
    {legend.marks.map(({ shown, meaning }) => (
      <span key={meaning}>
        <ReportFigure {...shown} /> {meaning}
      </span>
    ))}
  </p>
);
