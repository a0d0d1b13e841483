import { useTranslations } from "next-intl";

import { CoverageBar } from "@/components/figure/coverage-bar";
import { TableRegion } from "@/components/ui/table-region";
import type { Coverage } from "@/lib/domain/coverage";
import type { CoverageExplanation, DepartmentCoverage } from "@/lib/domain/explain-coverage";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyHref } from "@/lib/schemas/why";

import { EmptyCells } from "./empty-cells";
import { WhyFrame } from "./why-frame";

type Props = {
  readonly explanation: CoverageExplanation;
  readonly departments: Readonly<Record<string, string>>;
  readonly path: string;
  readonly view: View;
};

/** Which cells are expected, which are there and which are not, by department. */
export function CoveragePanel({ explanation, departments: names, path, view }: Props) {
  const t = useTranslations("why.coverage");
  const { counts, notApplicable, departments } = explanation;
  return (
    <WhyFrame closeHref={viewHref(path, view)} href={ownWhyHref(path, view, "coverage")} isWide>
      <p className="tj-why__answer">
        <b className="tj-why__figure">
          {t("received", { received: counts.validated + counts.provisional, expected: counts.expected })}
        </b>
      </p>
      <p className="tj-why__formula">
        {t("words")} {notApplicable > 0 && t("notApplicable", { count: notApplicable })}
      </p>
      <CoverageBar counts={counts} />
      {departments === undefined ? (
        <p className="tj-small tj-mute">{t("noDepartments")}</p>
      ) : (
        <>
          <Departments departments={departments} counts={counts} names={names} />
          {departments.map((one) => (
            <EmptyCells key={one.department} coverage={one} name={names[one.department] ?? one.department} />
          ))}
        </>
      )}
    </WhyFrame>
  );
}

const columns = ["expected", "validated", "provisional", "missing", "notAvailable", "withheld"] as const;
type DepartmentsProps = {
  readonly departments: readonly DepartmentCoverage[];
  readonly counts: Coverage;
  readonly names: Props["departments"];
};

function Departments({ departments, counts, names }: DepartmentsProps) {
  const t = useTranslations("why.coverage");
  return (
    <TableRegion label={t("table")}>
      <table className="tj-table">
        <caption className="fr-sr-only">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("department")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="tj-right">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, counts: own }) => (
            <CountRow key={department} name={`${department} ${names[department] ?? ""}`} counts={own} />
          ))}
        </tbody>
        <tfoot>
          <CountRow name={t("whole")} counts={counts} />
        </tfoot>
      </table>
    </TableRegion>
  );
}

const CountRow = ({ name, counts }: { readonly name: string; readonly counts: Coverage }) => (
  <tr>
    <th scope="row">{name}</th>
    {columns.map((column) => (
      <td key={column} className="tj-right">
        {counts[column]}
      </td>
    ))}
  </tr>
);
