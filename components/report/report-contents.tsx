import { DataLink } from "@/components/ui/data-link";

import type { ReportView } from "./report-view";

/** The parts of a report, each a link: a screen has no page numbers, and a report is long. */
export function ReportContents({ view }: { readonly view: ReportView }) {
  const { cover, synthesis, sections, projects, corrections, method, provenance } = view;
  const parts = [
    { id: "synthese", heading: synthesis.heading },
    ...sections.map(({ heading }, index) => ({ id: `partie-${index + 1}`, heading })),
    { id: "projets", heading: projects.heading },
    ...(corrections === null ? [] : [{ id: "corrections", heading: corrections.heading }]),
    { id: "methode", heading: method.heading },
    { id: "provenance", heading: provenance.heading },
  ];
  return (
    <nav className="tj-report__contents" aria-labelledby="sommaire">
      <p id="sommaire">{cover.contents}</p>
      <ul className="tj-report__parts">
        {parts.map(({ id, heading }) => (
          <li key={id}>
            <DataLink href={`#${id}`} isFile>
              {heading}
            </DataLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
