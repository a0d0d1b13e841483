import { can } from "./access";
import type { Actor } from "./actor";
import type { ImportTable } from "./import";
import { headFault, type ImportColumns } from "./import-heads";
import { rowFault } from "./import-line";
import { parsePeriod, type Period } from "./period";
import { fail, ok, type Fault, type Result } from "./result";

/** Whose cells a pre-filled workbook holds: one department's part of one campaign. */
export type WorkbookOrigin = { readonly roadmap: string; readonly period: Period; readonly department: string };
export type OtherOrigin = "otherRoadmap" | "otherCampaign" | "otherDepartment";

/** As each of its rows says it: `dinum-2023/2026-Q3/RH`. */
export const originText = ({ roadmap, period, department }: WorkbookOrigin): string =>
  `${roadmap}/${period}/${department}`;

function readOrigin(text: string): WorkbookOrigin | null {
  const [roadmap = "", code = "", department = "", ...more] = text.trim().split("/");
  const period = parsePeriod(code);
  return roadmap === "" || department === "" || period === null || more.length > 0
    ? null
    : { roadmap, period, department };
}

type Asked = { readonly [Part in keyof WorkbookOrigin]?: WorkbookOrigin[Part] | undefined };

/** In what an origin differs from the one asked for, null where it is of it. */
function otherThan(asked: Asked, origin: WorkbookOrigin): OtherOrigin | null {
  if (asked.roadmap !== undefined && asked.roadmap !== origin.roadmap) return "otherRoadmap";
  if (asked.period !== undefined && asked.period !== origin.period) return "otherCampaign";
  return asked.department !== undefined && asked.department !== origin.department ? "otherDepartment" : null;
}

/** What each row says of its origin: null where it says none. */
export type RowOrigin = { readonly row: number; readonly origin: WorkbookOrigin | null };

export function readOrigins(table: ImportTable, { at }: ImportColumns): RowOrigin[] {
  const [position = -1] = at.workbook ?? [];
  return table.rows.map(({ row, cells }) => ({ row, origin: readOrigin(cells[position] ?? "") }));
}

/**
 * The origin of a workbook: the one most rows name among those that are asked for and that the actor writes for. Refuses
 * a file whose rows name none, and one made for another roadmap, campaign or department.
 */
export function decideOrigin(
  actor: Actor,
  rows: readonly RowOrigin[],
  columns: ImportColumns,
  asked: Asked,
): Result<WorkbookOrigin, OtherOrigin | "notAWorkbook"> {
  const named = rows.flatMap(({ row, origin }) => (origin === null ? [] : [{ row, origin }]));
  const [first] = named;
  if (first === undefined) return refuse("notAWorkbook", rows[0]?.row ?? 1, columns);
  const isOwn = ({ origin }: (typeof named)[number]) =>
    otherThan(asked, origin) === null && can(actor, "writeEntries", { department: origin.department });
  const groups = [...Map.groupBy(named.filter(isOwn), ({ origin }) => originText(origin)).values()];
  const [chosen] = groups.toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (chosen !== undefined) return ok(chosen.origin);
  return refuse(otherThan(asked, first.origin) ?? "otherDepartment", first.row, columns, first.origin);
}

function refuse<Code extends OtherOrigin | "notAWorkbook">(
  code: Code,
  row: number,
  columns: ImportColumns,
  origin?: WorkbookOrigin,
): Result<never, Code> {
  return fail(code, [rowFault(row, columns, { path: "workbook", code, ...(origin && { params: { ...origin } }) })]);
}

/** What keeps a row out of the workbook it came in: another's, or nobody's. */
export function originFault({ row, origin }: RowOrigin, expected: WorkbookOrigin, columns: ImportColumns): Fault[] {
  if (origin === null) return [rowFault(row, columns, { path: "workbook", code: "addedRow" })];
  const code = otherThan(expected, origin);
  return code === null ? [] : [rowFault(row, columns, { path: "workbook", code, params: { ...origin } })];
}

/** Refuses, of a workbook given to be filled in, a head that tells whose it is or what its cells held. */
export function findWorkbookColumns(columns: ImportColumns): Result<ImportColumns, "missingHead"> {
  const needed = [
    ["period", "period / période"],
    ["workbook", "workbook / classeur"],
    ["revision", "revision / révision"],
  ] as const;
  const missing = needed.filter(([field]) => columns.at[field] === undefined);
  return missing.length === 0
    ? ok(columns)
    : fail(
        "missingHead",
        missing.map(([, head]) => headFault("missingHead", head)),
      );
}
