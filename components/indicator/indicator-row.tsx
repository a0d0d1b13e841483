import type { DataRow } from "@/components/ui/data-table-columns";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { ListedIndicator } from "@/lib/domain/roadmap-screen";
import { viewHref, type View } from "@/lib/schemas/view";

import { shownIn, useFigureCells } from "./figure-cells";
import { drawLineProgress, drawLineTarget, drawLineValue, useLineWords } from "./figure-row";

type NameProps = Pick<ListedIndicator, "code" | "name" | "unit"> & { readonly view: View };

const NameCell = ({ code, name, unit, view }: NameProps) => (
  <>
    <TextLink href={viewHref(`/indicateurs/${code}`, view)}>{name}</TextLink>
    <span className="tj-table__sub">{unit}</span>
  </>
);

type Names = Readonly<Record<string, string>>;

/** What an indicator is, as cells; found by the names of its departments too. */
export function useNameRow(departments: Names, view: View) {
  return ({ code, name, priority, departments: codes, unit }: ListedIndicator): DataRow => ({
    id: code,
    cells: {
      code: { text: code },
      name: {
        text: `${name} ${unit}`,
        file: name,
        shown: <NameCell code={code} name={name} unit={unit} view={view} />,
      },
      unit: { text: unit },
      priority: priority === null ? { text: "", sort: null } : { text: String(priority), file: priority },
      department: {
        text: codes.map((one) => `${one} ${departments[one] ?? ""}`).join(", "),
        file: codes.join(", "),
        shown: codes.join(", "),
      },
    },
  });
}

/** The same with its figure, its progress and its status. */
export function useFigureRow(departments: Names, period: string, view: View) {
  const words = useLineWords();
  const cellsOf = useFigureCells(words);
  const nameRow = useNameRow(departments, view);
  return (line: BoardIndicator): DataRow => {
    const row = nameRow(line);
    const cells = cellsOf(line);
    const shown = {
      value: drawLineValue({ line, view, quarter: period }, words),
      target: drawLineTarget({ line, view }, words),
      progress: drawLineProgress({ line, view }, words),
    };
    return { ...row, cells: { ...cells, ...shownIn(cells, shown), ...row.cells } };
  };
}
