import { beforeAll, describe, expect, it } from "vitest";
import type { OpenFigure } from "@/lib/domain/open-data";
import type { Period } from "@/lib/domain/period";
import { openCsv, openSchema, openSdmx } from "@/lib/reports/open-data";
import { call } from "./api";
import {
  fillCampaign,
  makeCollectionWorld,
  mustBe,
  openCampaignOf,
  publish,
  q3,
  q4,
  type People,
} from "./collection-world";

/** RFC 4180, to the letter: anything else is an error. */
function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const [, written = "", end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`not RFC 4180 at ${String(at)}: ${text.slice(at, at + 40)}`);
    lines.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === "\r\n") lines.push([]);
  }
  expect(lines.pop()).toEqual([]);
  return lines;
}
function readRows(bytes: Uint8Array): Record<string, string>[] {
  const [heads = [], ...lines] = readCsv(bytes);
  for (const line of lines) expect(line).toHaveLength(heads.length);
  return lines.map((line) => Object.fromEntries(heads.map((head, at) => [head, line[at] ?? ""])));
}

type Field = ReturnType<typeof openSchema>["fields"][number];
/** The default lexical forms of Table Schema's types. */
const forms: Record<Field["type"], RegExp> = {
  string: /^[^]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
};
function expectValid(bytes: Uint8Array): void {
  const { fields, primaryKey } = openSchema("http://localhost:3000");
  expect(readCsv(bytes)[0]).toEqual(fields.map(({ name }) => name));
  const rows = readRows(bytes);
  const keys = rows.map((row) => primaryKey.map((name) => row[name]).join("\n"));
  expect(new Set(keys).size).toBe(rows.length);
  for (const row of rows) {
    for (const { name, type, constraints } of fields) {
      const cell = row[name] ?? "";
      // An empty cell is no value for Table Schema: no other constraint holds for it.
      if (cell === "") expect(constraints.required, name).toBe(false);
      else expect(cell, name).toMatch(forms[type]);
      if (cell !== "" && constraints.enum !== undefined) expect(constraints.enum).toContain(cell);
    }
  }
}

const figure: OpenFigure = {
  ...{ roadmap: "plan", publicationPeriod: "2025-Q3", number: 1, publishedAt: "2025-10-20T08:00:00.123Z" },
  ...{ indicator: "POSTES", name: "Postes pourvus", unit: "postes", cumulative: false },
  ...{
    period: "2025-Q3" as Period,
    endsOn: "2025-09-30",
    value: "63",
    expected: "70.5",
    state: "complete",
    mark: null,
    break: false,
  },
};

describe("text that people typed", () => {
  const hostile = [
    '=HYPERLINK("http://x";"cliquez")',
    "+33 1 23 45 67 89",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "Postes\r\npourvus",
    "Postes, « pourvus »",
    '"',
    '","2025-Q3","',
    "\u202Etxet\u202C",
    "<script>alert(1)</script>",
    "😀",
  ];

  it.each(hostile)("%j stays text, in one cell, and starts no formula", (typed) => {
    const figures = [{ ...figure, name: typed, unit: typed }];
    const held = /^[=+\-@\t\r]/u.test(typed) ? `'${typed}` : typed;
    expectValid(openCsv(figures));
    expect(readRows(openCsv(figures))).toMatchObject([{ indicateur_nom: held, unite: held, valeur: "63" }]);
    expect(readRows(openSdmx(figures))).toMatchObject([{ UNIT_MEASURE: held, OBS_VALUE: "63" }]);
  });

  it("a negative figure stays a number", () => {
    expect(readRows(openCsv([{ ...figure, value: "-3.5" }]))[0]).toMatchObject({ valeur: "-3.5" });
  });
});

describe("what there is no value for", () => {
  it.each([
    ["complete", { value: "63" }, "A"],
    ["partial", { value: "40" }, "P"],
    ["missing", { value: null, mark: "missing" }, "O"],
    ["missing", { value: null, mark: "notAvailable" }, "L"],
    ["missing", { value: null, mark: "withheld" }, "Q"],
    ["notApplicable", { value: null, mark: "notApplicable" }, "M"],
    ["missing", { value: null }, "O"],
  ] as const)("%s, %o is told apart from a value, in the words of each format", (state, content, status) => {
    const one: OpenFigure = { ...figure, state, ...content, expected: null };
    const { value, mark } = one;
    expectValid(openCsv([one]));
    const told = { valeur: value ?? "", valeur_attendue: "", etat: state, marque: mark ?? "" };
    expect(readRows(openCsv([one]))[0]).toMatchObject(told);
    expect(readRows(openSdmx([one]))[0]).toMatchObject({ OBS_VALUE: value ?? "", OBS_STATUS: status });
  });

  it("a value that begins a new definition is told, whole or not", () => {
    const broken = { ...figure, break: true };
    expect(readRows(openCsv([broken]))[0]).toMatchObject({ rupture: "true" });
    expect(readRows(openSdmx([broken]))[0]).toMatchObject({ OBS_STATUS: "B", BREAK: "1" });
    const partial = { ...broken, state: "partial" as const };
    expect(readRows(openSdmx([partial]))[0]).toMatchObject({ OBS_STATUS: "P", BREAK: "1" });
  });
});

describe("an SDMX-CSV file", () => {
  it("begins as SDMX-CSV 2.0 says, and holds codes of SDMX", () => {
    const periods = ["2025", "2025-S2", "2025-Q3", "2025-09"] as Period[];
    const rows = readRows(openSdmx(periods.map((period) => ({ ...figure, period }))));
    expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
    expect(rows.map(({ FREQ }) => FREQ)).toEqual(["A", "S", "Q", "M"]);
    expect(rows.map(({ TIME_PERIOD }) => TIME_PERIOD)).toEqual(periods);
    for (const row of rows) expect(row).toMatchObject({ STRUCTURE: "dataflow", ACTION: "I" });
    expect(rows[0]?.["STRUCTURE_ID"]).toMatch(/^[A-Z_]+:[A-Z_]+\(\d+\.\d+\.\d+\)$/);
  });
});

describe("a published file", () => {
  let people: People;
  const openFile = (period: string, query = "") =>
    mustBe(200, call("GET", `/open-data/plan/${period}/figures.csv${query}`));
  const codesOf = ({ bytes }: { readonly bytes: Uint8Array }) =>
    new Set(readRows(bytes).map(({ indicateur }) => indicateur));

  beforeAll(async () => {
    people = await makeCollectionWorld();
    await openCampaignOf(q3.period, people.director);
    await fillCampaign(people, q3, 20);
    await publish(people, q3.period);
  }, 60_000);

  it("is valid by its own Table Schema", async () => {
    expectValid((await openFile("2025-Q3")).bytes);
  });

  it("stays as it was sealed when an indicator is public no more, or becomes so", async () => {
    const before = await openFile("2025-Q3", "?number=1");
    expect(codesOf(before)).toEqual(new Set(["POSTES"]));
    const { token } = people.director;
    const indicators = [
      { code: "POSTES", public: false },
      { code: "VISITES", public: true },
    ];
    await mustBe(200, call("PUT", "/reference", { token, body: { indicators } }));
    await openCampaignOf(q4.period, people.director);
    await fillCampaign(people, q4, 25);
    await publish(people, q4.period);
    const after = await openFile("2025-Q3", "?number=1");
    expect(after.bytes).toEqual(before.bytes);
    expect(after.headers.get("etag")).toBe(before.headers.get("etag"));
    expect(codesOf(await openFile("latest"))).toEqual(new Set(["VISITES"]));
    expectValid((await openFile("latest")).bytes);
  }, 60_000);
});
