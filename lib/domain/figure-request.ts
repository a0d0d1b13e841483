import { can, figureScopeOf } from "./access";
import { departmentsOf, type Actor } from "./actor";
import { isInFuture, type AsOf } from "./as-of";
import { type SeriesCells } from "./cell";
import { fail, ok, type Result } from "./result";

/** Which of an indicator's series a figure is about, by codes; without any, all of them. */
export type SeriesSelection = {
  readonly department?: readonly string[];
  readonly ministry?: readonly string[];
  readonly project?: readonly string[];
};
export const selectable = ["department", "ministry", "project"] as const;
export type Selectable = (typeof selectable)[number];

export const selectedDimensions = (selection: SeriesSelection): Selectable[] =>
  selectable.filter((dimension) => selection[dimension] !== undefined);

export const selectSeries = <S extends Pick<SeriesCells, Selectable>>(
  series: readonly S[],
  selection: SeriesSelection,
): S[] =>
  series.filter((one) =>
    selectedDimensions(selection).every((dimension) => {
      const code = one[dimension];
      return code !== null && selection[dimension]?.includes(code) === true;
    }),
  );

/** Where an answer is taken from: from the cells and results, or from the last publication's snapshot for a scope. */
export type FigureSource = { readonly kind: "live" } | { readonly kind: "published"; readonly scope: string };

export type FigureRequest = SeriesSelection & {
  readonly asOf?: AsOf;
  readonly by?: "none" | Selectable;
  readonly provisional?: boolean;
};

/**
 * Whether the actor may ask for these figures, and where the answer comes from. Readers of a ministry are answered from
 * publications: consolidated or for their own ministry, with no other filter. Provisional figures are for those who see
 * every provisional cell, and for departments that name their own.
 */
export function decideFigureAccess(actor: Actor, request: FigureRequest): Result<FigureSource, "forbidden"> {
  const scope = figureScopeOf(actor);
  if (scope.kind === "none") return fail("forbidden");
  if (scope.kind === "published") return publishedSource(scope.ministries, request);
  if (request.provisional !== true || can(actor, "readProvisional", "consolidated")) return ok({ kind: "live" });
  const own = departmentsOf(actor);
  const asked = request.department ?? [];
  return asked.length > 0 && asked.every((code) => own.includes(code)) ? ok({ kind: "live" }) : fail("forbidden");
}

function publishedSource(ministries: readonly string[], request: FigureRequest): Result<FigureSource, "forbidden"> {
  const { by = "none", provisional = false, asOf, department, project } = request;
  if (by !== "none" || provisional || asOf !== undefined) return fail("forbidden");
  if (department !== undefined || project !== undefined) return fail("forbidden");
  if (request.ministry === undefined) return ok({ kind: "published", scope: "consolidated" });
  const [ministry, ...others] = request.ministry;
  return ministry !== undefined && others.length === 0 && ministries.includes(ministry)
    ? ok({ kind: "published", scope: ministry })
    : fail("forbidden");
}

/** What was known tomorrow, nobody knows. */
export const decideAsOf = (asOf: AsOf | undefined, now: Date): Result<AsOf | null, "asOfInFuture"> =>
  asOf !== undefined && isInFuture(asOf, now)
    ? fail("asOfInFuture", [{ path: "asOf", code: "asOfInFuture" }])
    : ok(asOf ?? null);
