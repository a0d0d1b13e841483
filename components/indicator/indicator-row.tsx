import { useTranslations } from "next-intl";

import { StatusBadge } from "@/components/figure/status-badge";
import type { DataRow } from "@/components/ui/data-table-columns";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { standingOf, urgencyRank } from "@/lib/domain/board-order";
import type { ListedIndicator } from "@/lib/domain/roadmap-screen";
import { viewHref, type View } from "@/lib/schemas/view";

import { LineProgress, LineValue } from "./figure-row";

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
        sort: name,
        shown: <NameCell code={code} name={name} unit={unit} view={view} />,
      },
      priority: { text: priority === null ? "" : String(priority), sort: priority },
      department: {
        text: codes.map((one) => `${one} ${departments[one] ?? ""}`).join(", "),
        shown: codes.join(", "),
      },
    },
  });
}

/** The same with its figure, its progress and its status. */
export function useFigureRow(departments: Names, period: string, view: View) {
  const t = useTranslations("status");
  const nameRow = useNameRow(departments, view);
  return (line: BoardIndicator): DataRow => {
    const row = nameRow(line);
    const standing = standingOf(line);
    return {
      ...row,
      cells: {
        ...row.cells,
        value: {
          text: line.unit,
          sort: line.value,
          shown: <LineValue line={line} quarter={period} />,
        },
        progress: { text: "", sort: line.progress, shown: <LineProgress line={line} /> },
        status: {
          text: t(standing),
          sort: urgencyRank(line),
          shown: <StatusBadge status={standing} flags={line.flags} />,
        },
      },
    };
  };
}
