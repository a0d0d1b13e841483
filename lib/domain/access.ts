import { departmentsOf, grantsOf, ministriesOf, type Actor, type Grant, type Role } from "./actor";
import { fail, ok, type Result } from "./result";

/**
 * How far a role reaches with an act: `own` its grant's department or ministry, `published` only snapshots of
 * publications, `consolidatedAndOwn` the consolidated files besides its own, `others` everybody but oneself.
 */
type Reach = "all" | "own" | "published" | "consolidatedAndOwn" | "others";
type Right = Readonly<Partial<Record<Role, Reach>>>;

const everyone = {
  administrator: "all",
  director: "all",
  departmentHead: "all",
  contributor: "all",
  ministryReader: "all",
  auditor: "all",
} as const satisfies Right;
const directorOnly = { director: "all" } as const satisfies Right;
const ownWriters = { departmentHead: "own", contributor: "own" } as const satisfies Right;
const collectionReaders = { director: "all", ...ownWriters, auditor: "all" } as const satisfies Right;
const inHouse = { director: "all", departmentHead: "all", contributor: "all", auditor: "all" } as const satisfies Right;

/** The rights as data: routes, actions and screens all ask this table and nothing else. */
export const rights = {
  readReference: everyone,
  editReference: { administrator: "all", director: "all" },
  readCampaigns: inHouse,
  /** Who is late: a sheet's state and counts, never its values. */
  readLateness: { administrator: "all", ...inHouse },
  readSheets: collectionReaders,
  readProvisional: collectionReaders,
  readWithheldComments: { director: "all", auditor: "all" },
  writeEntries: ownWriters,
  submitSheet: { departmentHead: "own" },
  /** A colleague fills the own department's sheets until a day. */
  delegateEntry: { departmentHead: "own" },
  createCampaign: directorOnly,
  openCampaign: directorOnly,
  closeCampaign: directorOnly,
  reopenCampaign: directorOnly,
  publishCampaign: directorOnly,
  returnSheet: directorOnly,
  validateSheet: directorOnly,
  grantException: directorOnly,
  importHistory: { administrator: "all" },
  validateImport: directorOnly,
  readAllImports: { director: "all", auditor: "all" },
  readFigures: { ...inHouse, ministryReader: "published" },
  readPublications: {
    director: "all",
    departmentHead: "consolidatedAndOwn",
    ministryReader: "consolidatedAndOwn",
    auditor: "all",
  },
  readAudit: { administrator: "all", director: "all", departmentHead: "own", auditor: "all" },
  manageUsers: { administrator: "others" },
} as const satisfies Record<string, Right>;
export type Act = keyof typeof rights;
export const acts = Object.keys(rights) as readonly Act[];

/** Acts that need a second factor read back within the last 15 minutes. */
const stepUpActs: ReadonlySet<Act> = new Set<Act>([
  "validateSheet",
  "validateImport",
  "publishCampaign",
  "reopenCampaign",
  "manageUsers",
  "delegateEntry",
]);
const needsStepUp = (actor: Actor, act: Act): boolean =>
  stepUpActs.has(act) && actor.kind === "person" && !actor.hasSteppedUp;

/** What an act is about: the consolidated whole, a department, a ministry, or a user. */
export type ActScope =
  "consolidated" | { readonly department: string } | { readonly ministry: string } | { readonly user: string };

/**
 * Whether the actor may do the act: without `scope`, whether any grant has it at all (403 when not); with it, whether a
 * grant reaches that scope (404 when not). A job may do everything, a visitor nothing.
 */
export function can(actor: Actor, act: Act, scope?: ActScope): boolean {
  if (actor.kind !== "person") return actor.kind === "system";
  const right: Right = rights[act];
  return grantsOf(actor).some((grant) => {
    const reach = right[grant.role];
    return reach !== undefined && (scope === undefined || reaches(reach, grant, scope, actor.userId));
  });
}

/** Whether the actor may do the act now: `can`, and a second factor where the act needs one. */
export function decideAct(actor: Actor, act: Act, scope?: ActScope): Result<null, "forbidden" | "stepUpRequired"> {
  if (!can(actor, act, scope)) return fail("forbidden");
  return needsStepUp(actor, act) ? fail("stepUpRequired") : ok(null);
}

function reaches(reach: Reach, grant: Grant, scope: ActScope, userId: string): boolean {
  if (reach === "all") return true;
  if (scope === "consolidated") return reach === "consolidatedAndOwn" || reach === "published";
  if ("user" in scope) return reach === "others" && scope.user !== userId;
  if ("department" in scope) return "department" in grant && grant.department === scope.department;
  return "ministry" in grant && grant.ministry === scope.ministry;
}

/** Whose figures the actor is shown: all official ones, only published snapshots (with own ministries), or none. */
export type FigureScope =
  | { readonly kind: "all" }
  | { readonly kind: "published"; readonly ministries: readonly string[] }
  | { readonly kind: "none" };

export function figureScopeOf(actor: Actor): FigureScope {
  if (actor.kind === "system") return { kind: "all" };
  const right: Right = rights.readFigures;
  const reached = grantsOf(actor).map((grant) => right[grant.role]);
  if (reached.includes("all")) return { kind: "all" };
  return reached.includes("published") ? { kind: "published", ministries: ministriesOf(actor) } : { kind: "none" };
}

/** Departments whose provisional values and sheets the actor sees. */
export const provisionalScopeOf = (actor: Actor): "all" | readonly string[] =>
  can(actor, "readProvisional", "consolidated") ? "all" : departmentsOf(actor);
