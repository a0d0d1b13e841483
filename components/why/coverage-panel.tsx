import { useTranslations } from "next-intl";

import { CoverageBar } from "@/components/figure/coverage-bar";
import { NamedTable } from "@/components/ui/named-table";
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
    <NamedTable
      label={t("table")}
      heads={[t("department"), ...columns.map((column) => ({ text: t(`columns.${column}`), className: "tj-right" }))]}
      foot={<CountRow name={t("whole")} counts={counts} />}
    >
      {departments.map(({ department, counts: own }) => (
        <CountRow key={department} name={`${department} ${names[department] ?? ""}`} counts={own} />
      ))}
    </NamedTable>
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
