import type { Role } from "@/lib/domain/actor";
import type { Method, Sent } from "./api";

/** How far a role reaches: everything, its own scope, published figures (consolidated and of its own ministry); null: 403. */
export type Reach = "all" | "own" | "published" | null;
export type Scope = { readonly department: string; readonly ministry: string };
export type Ask = {
  readonly method: Method;
  readonly address: string;
  readonly body?: Sent["body"];
  /** What an answer that lets in may be besides 200, 201 and 202. */
  readonly fits?: readonly number[];
  /** Where the question is about the scope: what a role that does not reach it is answered. */
  readonly elsewhere?: 403 | 404 | 422;
};
export type Row = {
  readonly name: string;
  readonly reach: Readonly<Record<Role, Reach>>;
  /** Whose scope the row is about: of the other roles none is at home in it. */
  readonly about?: "department" | "ministry";
  /** What is asked about a scope; the same whatever the scope where the row has none. */
  readonly asks: (scope: Scope) => readonly Ask[];
};

const published = "2025-Q3";
const open = "2025-Q4";
const nobody = "00000000-0000-7000-8000-000000000000";
/** An ill-formed body: who may act is told so (400), who may not is refused before (403), and nothing happens. */
const illFormed = { whatever: 1 };
const get = (address: string, more: Partial<Ask> = {}): Ask => ({ method: "GET", address, ...more });
const illPost = (address: string): Ask => ({ method: "POST", address, body: illFormed, fits: [400] });

function upload(kind: string, fields: Readonly<Record<string, string>>, text: string): FormData {
  const form = new FormData();
  form.append("kind", kind);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new File([text], "valeurs.csv"));
  return form;
}

const reach = (...[administrator, director, departmentHead, contributor, ministryReader, auditor]: Reach[]) => ({
  administrator: administrator ?? null,
  director: director ?? null,
  departmentHead: departmentHead ?? null,
  contributor: contributor ?? null,
  ministryReader: ministryReader ?? null,
  auditor: auditor ?? null,
});
const all = "all";
const own = "own";
const directorOnly = reach(null, all, null, null, null, null);
const figures = reach(null, all, all, all, "published", all);
const files = reach(null, all, own, null, own, all);

const seriesOf = ({ department }: Scope): string => (department === "RH" ? "POSTES/RH/MJ" : "POSTES/ISN");

/** « Who reaches what » of the API's contract, row after row; a row with several addresses is asked at each. */
export const rightsTable: readonly Row[] = [
  { name: "GET reference", reach: reach(all, all, all, all, all, all), asks: () => [get("/reference")] },
  {
    name: "PUT reference",
    reach: reach(all, all, null, null, null, null),
    asks: () => [{ method: "PUT", address: "/reference?dryRun=true", body: {} }],
  },
  { name: "GET campaigns", reach: reach(null, all, all, all, null, all), asks: () => [get("/campaigns")] },
  {
    name: "GET sheets",
    reach: reach(null, all, own, own, null, all),
    asks: ({ department }) => [get(`/campaigns/${open}/sheets/${department}`, { elsewhere: 404 })],
  },
  {
    name: "GET sheets as a list",
    reach: reach(null, all, all, all, null, all),
    asks: () => [get(`/campaigns/${open}/sheets`)],
  },
  {
    name: "GET workbook",
    reach: reach(null, all, own, own, null, all),
    asks: ({ department }) =>
      ["xlsx", "ods"].map((format) =>
        get(`/campaigns/${open}/workbook?department=${department}&format=${format}`, { elsewhere: 422 }),
      ),
  },
  {
    name: "PUT entries",
    reach: reach(null, null, own, own, null, null),
    asks: (scope) => [
      {
        method: "PUT",
        address: `/campaigns/${open}/entries`,
        body: { entries: [{ series: seriesOf(scope), value: 3 }] },
        elsewhere: 422,
      },
    ],
  },
  {
    name: "imports entries, workbook",
    reach: reach(null, null, all, all, null, null),
    asks: () =>
      ["entries", "workbook"].map((kind) => ({
        method: "POST" as const,
        address: "/imports",
        body: upload(kind, { period: open, roadmap: "plan" }, "series;value\nPOSTES/RH/MJ;3\n"),
        fits: [422],
      })),
  },
  {
    name: "imports history",
    reach: reach(all, null, null, null, null, null),
    asks: () => [
      {
        method: "POST",
        address: "/imports",
        body: upload("history", { roadmap: "plan" }, "series;period;value\nPOSTES/RH/MJ;2025-Q3;3\n"),
      },
    ],
  },
  {
    name: "imports, once uploaded",
    reach: reach(all, all, all, all, null, all),
    asks: () => [
      get("/imports"),
      get(`/imports/${nobody}`, { fits: [404] }),
      get(`/imports/${nobody}/annotated`, { fits: [404] }),
    ],
  },
  {
    name: "imports commit",
    reach: reach(all, null, all, all, null, null),
    asks: () => [{ ...illPost(`/imports/${nobody}/commit`), fits: [400] }],
  },
  {
    name: "submit",
    reach: reach(null, null, own, null, null, null),
    asks: ({ department }) => [
      {
        method: "POST",
        address: `/campaigns/${open}/sheets/${department}/submit`,
        body: {},
        fits: [422],
        elsewhere: 404,
      },
    ],
  },
  {
    name: "campaigns, return, validate, publish, exceptions, imports validate",
    reach: directorOnly,
    asks: () => [
      illPost("/campaigns"),
      ...["open", "close", "reopen", "publish", "exceptions"].map((act) => illPost(`/campaigns/${open}/${act}`)),
      ...["return", "validate"].map((act) => illPost(`/campaigns/${open}/sheets/RH/${act}`)),
      illPost(`/imports/${nobody}/validate`),
    ],
  },
  {
    name: "results, progress, explain",
    reach: figures,
    asks: ({ ministry }) =>
      ["results", "progress", "explain"].flatMap((figure) => [
        get(`/indicators/POSTES/${figure}`),
        get(`/indicators/POSTES/${figure}?ministry=${ministry}`, { elsewhere: 403 }),
      ]),
  },
  {
    name: "observations",
    reach: figures,
    asks: ({ ministry }) => [
      get("/observations"),
      get(`/observations?ministry=${ministry}&format=csv`, { elsewhere: 403 }),
    ],
  },
  {
    name: "board",
    reach: figures,
    asks: () => [get("/roadmaps/plan/board"), get(`/roadmaps/plan/board?period=${published}`)],
  },
  {
    name: "publications",
    reach: reach(null, all, all, null, all, all),
    asks: () => [
      get("/publications"),
      get(`/publications/${published}`),
      get(`/publications/${published}/files/consolidated.pdf`),
    ],
  },
  {
    name: "files of a ministry",
    reach: files,
    about: "ministry",
    asks: ({ ministry }) =>
      ["pdf", "json"].map((format) =>
        get(`/publications/${published}/files/${ministry}.${format}`, { elsewhere: 404 }),
      ),
  },
  {
    name: "files of a department",
    reach: files,
    about: "department",
    asks: ({ department }) => [
      get(`/publications/${published}/files/department-${department}.xlsx`, { elsewhere: 404 }),
    ],
  },
  { name: "audit", reach: reach(all, all, all, null, null, all), asks: () => [get("/audit")] },
  {
    name: "users",
    reach: reach(all, null, null, null, null, null),
    asks: () => [get("/users"), illPost("/users"), illPost(`/users/${nobody}/revoke`)],
  },
];
