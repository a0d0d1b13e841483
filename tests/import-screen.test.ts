import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import { listCellHistory } from "@/lib/data/cell-history";
import { listKnownIndicators } from "@/lib/data/figure";
import { findImportScreen } from "@/lib/data/import-screen";
import type { Person } from "@/lib/domain/actor";
import type { ImportMapping } from "@/lib/domain/import";
import { isUnread, readText } from "@/lib/domain/import-screen";
import { periodOf } from "@/lib/domain/samples";
import { day, number, text, type Workbook } from "@/lib/reports/sheet-model";
import { writeXlsx } from "@/lib/reports/xlsx";
import { commitImport } from "@/lib/use-cases/exchange/commit-import";
import { receiveImport } from "@/lib/use-cases/exchange/receive-import";
import { remapImport } from "@/lib/use-cases/exchange/remap-import";
import { validateImport } from "@/lib/use-cases/exchange/validate-import";
import { actorOf, makeCollectionWorld, openCampaignOf, q4 } from "./collection-world";

const now = () => new Date();
const bytes = (lines: readonly string[]) => strToU8(lines.join("\n"));
let head: Person;
let administrator: Person;
let other: Person;
let director: Person;

async function taken(result: ReturnType<typeof receiveImport>) {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.value;
}
const past = (name: string, file: Uint8Array) =>
  receiveImport(administrator, { kind: "history", roadmap: "plan", file: { name, bytes: file } }, now());
const values = (file: Uint8Array) =>
  receiveImport(
    head,
    { kind: "entries", period: periodOf(q4.period), roadmap: "plan", file: { name: "valeurs.xlsx", bytes: file } },
    now(),
  );
async function screenOf(actor: Person, id: string) {
  const asked = { outcome: null, after: 0, limit: 100 };
  const screen = await inScope(actor, (tx) => findImportScreen(actor, tx, id, asked));
  if (screen === null) throw new Error("the import is not shown");
  return screen;
}

beforeAll(async () => {
  const people = await makeCollectionWorld();
  await openCampaignOf(q4.period, people.director);
  head = await actorOf(people.headRh);
  administrator = await actorOf(people.administrator);
  other = await actorOf(people.headIsn);
  director = await actorOf(people.director);
});

describe("a file whose heads say nothing to us", () => {
  const file = bytes([
    "indic,zone,jour,type,montant",
    "X,D87,2025-08-22,va,5",
    "X,R84,2025-08-22,va,6",
    "X,D87,2025-07-01,vi,1",
  ]);
  const mapping: ImportMapping = {
    columns: { series: ["indic", "zone"], period: ["jour"], value: ["montant"] },
    series: { "X/D87": "POSTES/RH/MJ" },
    keep: { type: ["va"] },
    days: "any",
  };

  it("is kept unread with what it lacks, then read as it is mapped, without being sent again", async () => {
    const held = await taken(past("zones.csv", file));
    const unread = await screenOf(administrator, held.id);
    expect(isUnread(unread)).toBe(true);
    expect(unread.heads).toEqual(["indic", "zone", "jour", "type", "montant"]);
    expect(held.counts.notices?.map(({ code, column }) => [code, column])).toEqual([
      ["missingHead", "series / série"],
      ["missingHead", "period / période"],
      ["missingHead", "value / valeur"],
    ]);
    const mapped = await remapImport(administrator, { id: held.id, mapping }, now());
    if (!mapped.ok) throw new Error(mapped.error);
    expect(mapped.value.counts).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    const screen = await screenOf(administrator, mapped.value.id);
    expect(screen.unknownKeys).toEqual(["X/R84"]);
    const [fault] = screen.rows.flatMap(({ faults }) => faults);
    expect(fault && readText(screen, fault)).toBe("X/R84");
  });

  it("is read at once the next time, as it was mapped before", async () => {
    const again = await taken(past("zones-2.csv", file));
    expect(again.counts).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect((await screenOf(administrator, again.id)).mapping).toEqual(mapping);
  });

  it("is mapped by nobody else, nor once it is recorded", async () => {
    const sent = await taken(past("zones-3.csv", file));
    expect(await remapImport(other, { id: sent.id, mapping }, now())).toMatchObject({ error: "notFound" });
    await commitImport(administrator, { id: sent.id, mode: "partial" }, now());
    expect(await remapImport(administrator, { id: sent.id, mapping }, now())).toMatchObject({ error: "wrongState" });
    const validated = await validateImport(director, { id: sent.id }, now());
    expect(validated.ok).toBe(true);
  });

  it("stands beside each value it gave, for whoever sees the value", async () => {
    const [revision] = await inScope(other, async (tx) => {
      const [postes] = await listKnownIndicators(other, tx, { codes: ["POSTES"] }, null);
      return listCellHistory(other, tx, postes?.id ?? "", { series: "POSTES/RH/MJ" });
    });
    expect(revision).toMatchObject({ period: "2025-Q3", source: "import", file: "zones-3.csv", row: 2 });
  });

  it("names the heads that are there twice", async () => {
    const held = await taken(past("double.csv", bytes(["Zone;T1 2024;T1 2024", "R01;1;2"])));
    expect(held.counts.notices).toMatchObject([{ code: "doubledHead", column: "T1 2024" }]);
  });

  it("takes from the mapping what every row says", async () => {
    const held = await taken(past("sans-serie.csv", bytes(["quand;combien", "2025-T3;13"])));
    const columns = { period: ["quand"], value: ["combien"] };
    const constants = { series: "POSTES/RH/MJ" };
    const mapped = await remapImport(administrator, { id: held.id, mapping: { columns, constants } }, now());
    expect(mapped).toMatchObject({
      ok: true,
      value: { counts: { accepted: 1 }, preview: [{ series: "POSTES/RH/MJ" }] },
    });
  });

  it("may hold no row at all", async () => {
    const { counts } = await taken(past("vide.csv", bytes(["series;period;value"])));
    expect(counts).toEqual({ rows: 0, accepted: 0, rejected: 0, unchanged: 0 });
  });
});

const workbook: Workbook = {
  title: "Valeurs",
  lang: "fr",
  createdAt: "2026-01-04T00:00:00Z",
  sheets: [
    {
      name: "Valeurs",
      columns: ["série", "période", "valeur"].map((title) => ({ title, width: 10 })),
      rows: [
        [text("POSTES/RH/MJ"), day("2025-12-31"), number("3", 0)],
        [text("POSTES/RH/MIOM"), day("2025-12-31"), number("4", 0)],
      ],
    },
    { name: "Notes", columns: [{ title: "x", width: 5 }], rows: [[text("y")]] },
  ],
};
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(writeXlsx(workbook));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  expect(change(before)).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(change(before)) });
}
const sheet = "xl/worksheets/sheet1.xml";

describe("a spreadsheet of a campaign's values", () => {
  it("counts formulas by what they last gave, and names them", async () => {
    const file = changed(sheet, (xml) => xml.replace(/(<c r="C2"[^>]*>)(<v>)/u, "$1<f>1+2</f>$2"));
    const { counts } = await taken(values(file));
    expect(counts).toMatchObject({ accepted: 2, rejected: 0 });
    expect(counts.notices).toMatchObject([{ row: 2, column: "valeur", code: "formulaRead", params: { text: "3" } }]);
  });

  it("refuses rows over which cells are merged, also when it is read again", async () => {
    const file = changed(sheet, (xml) =>
      xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>'),
    );
    const { id, errors } = await taken(values(file));
    const merged = [
      [2, "valeur", "mergedCells"],
      [3, "valeur", "mergedCells"],
    ];
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(merged);
    const again = await remapImport(head, { id, mapping: {} }, now());
    expect(again.ok && again.value.errors.map(({ row, column, code }) => [row, column, code])).toEqual(merged);
  });

  it("names the sheets that are not shown, and does not read them", async () => {
    const file = changed("xl/workbook.xml", (xml) => xml.replace('sheetId="2"', 'sheetId="2" state="hidden"'));
    const { counts } = await taken(values(file));
    expect(counts.notices).toMatchObject([{ code: "hiddenSheet", params: { sheet: "Notes" } }]);
  });
});
