import { Section } from "@/components/ui/section";

import { ReportTable } from "./report-table";
import type { CorrectionRow, ReportView, TableView } from "./report-view";

type Corrections = TableView & { readonly rows: readonly CorrectionRow[] };

/** What was printed before, what is printed now, and why. */
export const CorrectionTable = ({ corrections: { heading, head, rows } }: { readonly corrections: Corrections }) => (
  <ReportTable label={heading} head={head} figures="2-3">
    {rows.map(({ what, before, after, reason }) => (
      <tr key={what}>
        <th scope="row">{what}</th>
        <td>
          <s>{before}</s>
        </td>
        <td>{after}</td>
        <td>{reason}</td>
      </tr>
    ))}
  </ReportTable>
);

/** The list that the synthesis has no room for. */
export const ReportCorrections = ({ corrections }: Pick<ReportView, "corrections">) =>
  corrections === null ? null : (
    <Section title={corrections.heading} id="corrections">
      <CorrectionTable corrections={corrections} />
    </Section>
  );
