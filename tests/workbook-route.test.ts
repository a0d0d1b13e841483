import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readTable } from "@/lib/files/table";
import { hasProgram, inFolder } from "@/lib/reports/testing";
import { importAnswerSchema } from "@/lib/schemas/import";
import { call, refusal, type Answer } from "./api";
import {
  enterAs,
  makeCollectionWorld,
  mustBe,
  openCampaignOf,
  q3,
  q4,
  type People,
  type Who,
} from "./collection-world";

let people: People;
const period = q4.period;
type Format = "xlsx" | "ods";
type Bytes = Uint8Array<ArrayBuffer>;

const download = (who: Who, query: string): Promise<Answer> =>
  call("GET", `/campaigns/${period}/workbook?${query}`, { token: people[who].token });
const workbook = async (format: Format, more = "", who: Who = "headRh"): Promise<Bytes> =>
  (await mustBe(200, download(who, `department=RH&format=${format}${more}`))).bytes;

function send(who: Who, bytes: Bytes, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "workbook", ...fields })) form.append(name, value);
  form.append("file", new File([bytes], "classeur.xlsx"));
  return call("POST", "/imports", { token: people[who].token, body: form });
}
const preview = async (bytes: Bytes, who: Who = "headRh") =>
  importAnswerSchema.parse((await mustBe(201, send(who, bytes))).json);
const commit = (id: string, body: object = {}, who: Who = "headRh"): Promise<Answer> =>
  call("POST", `/imports/${id}/commit`, { token: people[who].token, body });

type Heads = readonly string[];
const headsOf = async (bytes: Bytes) => {
  const read = await readTable(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

/** The rows of a workbook as somebody's spreadsheet gives them back: as texts in a CSV. */
type Row = Record<string, string>;
async function rowsOf(bytes: Bytes): Promise<{ heads: Heads; rows: Row[] }> {
  const { heads, rows } = await headsOf(bytes);
  return { heads, rows: rows.map(({ cells }) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ""]))) };
}
const csv = (heads: Heads, rows: readonly Row[]): Bytes =>
  strToU8(
    [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))]
      .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
      .join("\r\n"),
  );
async function edited(change: (rows: Row[]) => Row[], more = ""): Promise<Bytes> {
  const { heads, rows } = await rowsOf(await workbook("xlsx", more));
  return csv(heads, change(rows));
}
const rowOf = (rows: Row[], series: string): Row => rows.find((row) => row["série"] === series) ?? {};

/** A part of a packed file changed as text. */
function repacked(bytes: Bytes, part: string, change: (xml: string) => string): Bytes {
  const parts = unzipSync(bytes);
  const changed = change(strFromU8(parts[part] ?? new Uint8Array()));
  expect(changed).not.toBe(strFromU8(parts[part] ?? new Uint8Array()));
  return zipSync({ ...parts, [part]: strToU8(changed) });
}
const sheetPart = "xl/worksheets/sheet1.xml";
const cells = async () =>
  (await call("GET", `/campaigns/${period}/sheets/RH`, { token: people.headRh.token })).json["cells"] as Record<
    string,
    unknown
  >[];
const cellOf = async (series: string) => (await cells()).find((cell) => cell["series"] === series);

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await openCampaignOf(q4.period, people.director);
  await mustBe(200, enterAs(people.headRh, q3.period, [{ series: "POSTES/RH/MJ", value: 1234.5 }]));
  await mustBe(200, enterAs(people.headRh, period, [{ series: "POSTES/RH/MJ", value: 10, comment: "=1+1" }]));
});

describe.each(["xlsx", "ods"] as const)("the %s workbook of a sheet", (format) => {
  it("has a row for each owed cell, with what it holds, what it held and its revision", async () => {
    const { heads, rows } = await rowsOf(await workbook(format));
    expect(heads).toEqual(
      "série,indicateur,ministère ou projet,période,unité,valeur précédente,valeur,numérateur,dénominateur,marque,commentaire,justificatif,classeur,révision".split(
        ",",
      ),
    );
    expect(rows.map((row) => row["série"]).sort()).toEqual(["DELAI/RH/-/campus", "POSTES/RH/MIOM", "POSTES/RH/MJ"]);
    expect(rowOf(rows, "POSTES/RH/MJ")).toMatchObject({
      période: period,
      "valeur précédente": "1234.5",
      valeur: "10",
      commentaire: "=1+1",
      classeur: `plan/${period}/RH`,
      révision: "1",
    });
    expect(rowOf(rows, "POSTES/RH/MIOM")).toMatchObject({ valeur: "", révision: "0" });
  });

  it("comes back as it was without changing anything", async () => {
    const answer = await preview(await workbook(format));
    expect(answer).toMatchObject({ kind: "workbook", period, rows: 3, accepted: 0, unchanged: 3, rejected: 0 });
    expect([answer.errors, answer.notices]).toEqual([[], []]);
  });

  it("is read in English too", async () => {
    const bytes = await workbook(format, "&lang=en");
    expect((await rowsOf(bytes)).heads).toContain("numerator");
    expect(await preview(bytes)).toMatchObject({ unchanged: 3 });
  });

  it("locks everything but what is asked, and offers the marks", async () => {
    const bytes = await workbook(format);
    const part = unzipSync(bytes)[format === "xlsx" ? sheetPart : "content.xml"] ?? new Uint8Array();
    const xml = strFromU8(part);
    expect(xml).toMatch(format === "xlsx" ? /<sheetProtection sheet="1"/ : /table:protected="true"/);
    expect(xml).toMatch(/n\.d\.(,|&quot;;&quot;)s\.o\./);
  });
});

describe("a workbook sent back", () => {
  it("says each change, writes nothing, then writes them all", async () => {
    const bytes = await edited((rows) => {
      Object.assign(rowOf(rows, "POSTES/RH/MJ"), { valeur: "12 postes", commentaire: "hausse" });
      Object.assign(rowOf(rows, "POSTES/RH/MIOM"), { marque: "n.d.", commentaire: "retard" });
      Object.assign(rowOf(rows, "DELAI/RH/-/campus"), { numérateur: "1,5", dénominateur: "4" });
      return rows;
    });
    const answer = await preview(bytes);
    expect(answer).toMatchObject({ accepted: 3, rejected: 0, unchanged: 0, errors: [] });
    const outcomes = Object.fromEntries(
      answer.preview.map((one) => [one.series, [one.before, one.after, one.outcome]]),
    );
    expect(outcomes).toEqual({
      "POSTES/RH/MJ": [{ value: 10 }, { value: 12 }, "revised"],
      "POSTES/RH/MIOM": [null, { mark: "notAvailable" }, "created"],
      "DELAI/RH/-/campus": [null, { numerator: 1.5, denominator: 4 }, "created"],
    });
    expect(await cellOf("POSTES/RH/MJ")).toMatchObject({ value: 10, revision: 1 });
    expect((await commit(answer.id)).json).toMatchObject({ state: "committed", created: 2, revised: 1, rejected: 0 });
    expect(await cellOf("POSTES/RH/MJ")).toMatchObject({ value: 12, comment: "hausse", revision: 2 });
    expect(await preview(bytes)).toMatchObject({ accepted: 0, unchanged: 3, rejected: 0 });
  });

  it("shows both values where a cell has changed since, and leaves alone what its writer left alone", async () => {
    const made = await edited((rows) => {
      rowOf(rows, "POSTES/RH/MJ")["valeur"] = "20";
      return rows;
    });
    const later = [
      { series: "POSTES/RH/MJ", value: 15 },
      { series: "DELAI/RH/-/campus", numerator: 3, denominator: 5 },
    ];
    await mustBe(200, enterAs(people.contributorRh, period, later));
    const answer = await preview(made);
    expect(answer).toMatchObject({ accepted: 0, unchanged: 2, rejected: 1 });
    expect(answer.errors).toMatchObject([{ column: "valeur", code: "revisionConflict" }]);
    expect(answer.errors[0]?.message).toMatch(/15.*20/);
    expect((await commit(answer.id)).json).toMatchObject({ code: "rejectedRows" });
    expect(await cellOf("DELAI/RH/-/campus")).toMatchObject({ numerator: 3 });
  });

  it("does not write over a comment somebody else has changed since", async () => {
    const made = await edited((rows) => {
      rowOf(rows, "POSTES/RH/MJ")["commentaire"] = "le mien";
      return rows;
    });
    await mustBe(
      200,
      enterAs(people.contributorRh, period, [{ series: "POSTES/RH/MJ", value: 15, comment: "le sien" }]),
    );
    const { errors } = await preview(made);
    expect(errors).toMatchObject([{ column: "commentaire", code: "revisionConflict" }]);
    expect(errors[0]?.message).toMatch(/le sien.*le mien/);
  });

  it("tells of rows taken away and values erased, and changes nothing there", async () => {
    const bytes = await edited((rows) => {
      rowOf(rows, "POSTES/RH/MJ")["valeur"] = "";
      return rows.filter((row) => row["série"] !== "POSTES/RH/MIOM");
    });
    const answer = await preview(bytes);
    expect(answer).toMatchObject({ rows: 2, unchanged: 2, errors: [] });
    expect(answer.notices.map(({ code }) => code).sort()).toEqual(["keptValue", "removedRow"]);
  });

  it.each<[string, (rows: Row[]) => Row[], readonly (readonly [number, string, string])[]]>([
    [
      "a row added by hand",
      (rows) => [...rows, { série: "POSTES/ISN", période: period, valeur: "3" }],
      [[5, "classeur", "addedRow"]],
    ],
    [
      "a row of another campaign",
      (rows) => [...rows, { ...rowOf(rows, "POSTES/RH/MJ"), période: q3.period, classeur: `plan/${q3.period}/RH` }],
      [[5, "classeur", "otherCampaign"]],
    ],
    [
      "a row of another department",
      (rows) => [...rows, { ...rowOf(rows, "POSTES/RH/MJ"), série: "POSTES/ISN", classeur: `plan/${period}/ISN` }],
      [[5, "classeur", "otherDepartment"]],
    ],
    [
      "a series of nobody",
      (rows) => [...rows, { ...rowOf(rows, "POSTES/RH/MJ"), série: "RIEN/RH" }],
      [[5, "série", "unknownSeries"]],
    ],
    [
      "a period that is not owed",
      (rows) => [...rows, { ...rowOf(rows, "POSTES/RH/MJ"), période: "2025-Q2" }],
      [[5, "série", "addedRow"]],
    ],
    [
      "a revision that never was",
      (rows) =>
        rows.map((row) => ({ ...row, révision: row["série"] === "POSTES/RH/MJ" ? "99" : (row["révision"] ?? "") })),
      [[3, "révision", "badRevision"]],
    ],
    [
      "a revision erased",
      (rows) =>
        rows.map((row) => ({ ...row, révision: row["série"] === "POSTES/RH/MJ" ? "" : (row["révision"] ?? "") })),
      [[3, "révision", "badRevision"]],
    ],
    [
      "another unit",
      (rows) => rows.map((row) => (row["série"] === "POSTES/RH/MJ" ? { ...row, valeur: "12 mois" } : row)),
      [[3, "valeur", "notANumber"]],
    ],
    [
      "an ambiguous number",
      (rows) => rows.map((row) => (row["série"] === "POSTES/RH/MJ" ? { ...row, valeur: "1,234" } : row)),
      [[3, "valeur", "ambiguousNumber"]],
    ],
    [
      "a value beside a mark",
      (rows) => rows.map((row) => (row["série"] === "POSTES/RH/MJ" ? { ...row, marque: "n.d." } : row)),
      [[3, "marque", "valueAndMark"]],
    ],
  ])("refuses %s, at its row and column", async (_, change, expected) => {
    const { errors } = await preview(await edited(change));
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(expected);
    for (const { message } of errors) expect(message).not.toBe("");
  });

  it("refuses a cell given twice with two values", async () => {
    const bytes = await edited((rows) => [...rows, { ...rowOf(rows, "POSTES/RH/MJ"), valeur: "99" }]);
    expect((await preview(bytes)).errors.map(({ row, code }) => [row, code])).toEqual([
      [3, "duplicateCell"],
      [5, "duplicateCell"],
    ]);
  });

  it("refuses formulas and merged cells, and tells of sheets that are hidden", async () => {
    const plain = await workbook("xlsx");
    const formula = repacked(plain, sheetPart, (xml) =>
      xml.replace(/(<c r="G3" s="\d+">)(<v>[^<]*<\/v>)/u, "$1<f>1+2</f>$2"),
    );
    expect((await preview(formula)).errors).toMatchObject([{ row: 3, column: "valeur", code: "formula" }]);
    const merged = repacked(plain, sheetPart, (xml) =>
      xml.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="K2:K3"/></mergeCells>'),
    );
    expect((await preview(merged)).errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "commentaire", "mergedCells"],
      [3, "commentaire", "mergedCells"],
    ]);
    const hidden = repacked(plain, "xl/workbook.xml", (xml) =>
      xml.replace('sheetId="2"', 'sheetId="2" state="hidden"'),
    );
    expect((await preview(hidden)).notices).toMatchObject([{ code: "hiddenSheet" }]);
    const ods = repacked(await workbook("ods"), "content.xml", (xml) =>
      xml.replace('office:value-type="float" office:value="15"', 'table:formula="of:=1+2" $&'),
    );
    expect((await preview(ods)).errors).toMatchObject([{ row: 3, column: "valeur", code: "formula" }]);
  });

  it.each([
    ["of another campaign", { period: "2025-Q3" }, "headRh", "otherCampaign"],
    ["of another roadmap", { roadmap: "autre" }, "headRh", "otherRoadmap"],
    ["of another department", {}, "headIsn", "otherDepartment"],
  ] as const)("is refused whole: %s", async (_, fields, who, code) => {
    const answer = await send(who, await workbook("xlsx"), fields);
    expect(refusal(answer)).toEqual([422, code, `workbook ${code}`]);
  });

  it("is refused when it is no workbook, and from who enters no values", async () => {
    const bare = strToU8("série;période;valeur\nPOSTES/RH/MJ;2025-Q4;3\n");
    expect(refusal(await send("headRh", bare))).toEqual([422, "missingHead", "file missingHead", "file missingHead"]);
    const lost = await edited((rows) => rows.map((row) => ({ ...row, classeur: "" })));
    expect(refusal(await send("headRh", lost))).toEqual([422, "notAWorkbook", "workbook notAWorkbook"]);
    expect((await send("director", bare)).status).toBe(403);
  });

  it("is not given for a department out of reach, nor in another format", async () => {
    expect(refusal(await download("headIsn", "department=RH"))).toEqual([
      422,
      "unknownDepartment",
      "department unknownDepartment",
    ]);
    expect((await download("headRh", "department=RH&format=csv")).status).toBe(400);
    expect((await download("readerMj", "department=RH")).status).toBe(403);
    expect((await download("auditor", "department=RH")).status).toBe(200);
  });
});

/** The file as LibreOffice saves it in another format; `edit` changes it as text on the way. */
function saved(bytes: Bytes, from: string, to: string, edit?: (text: string) => string): Bytes {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, `in.${from}`), edit ? edit(strFromU8(bytes)) : bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const out = path.join(folder, "out");
    const options = ["--headless", profile, "--convert-to", to, "--outdir", out];
    execFileSync("soffice", [...options, path.join(folder, `in.${from}`)], { stdio: "ignore", timeout: 55_000 });
    return new Uint8Array(readFileSync(path.join(out, `in.${to.split(":")[0] ?? ""}`)));
  });
}

describe.skipIf(!hasProgram("soffice"))("a workbook that LibreOffice has saved (soffice)", () => {
  const filters = { xlsx: "xlsx:Calc MS Excel 2007 XML", ods: "ods:calc8" } as const;
  const formats = ["xlsx", "ods"] as const;

  it.each(formats)(
    "comes back from %s as it went",
    async (format) => {
      const bytes = await workbook(format);
      const again = saved(bytes, format, filters[format]);
      expect((await rowsOf(again)).rows).toEqual((await rowsOf(bytes)).rows);
      const answer = await preview(again);
      expect(answer).toMatchObject({ rows: 3, unchanged: 3, rejected: 0, errors: [], notices: [] });
    },
    120_000,
  );

  it.each(formats)(
    "brings back in %s what was edited there, and it is written",
    async (format) => {
      const next = format === "xlsx" ? 21 : 22;
      const now = Number((await cellOf("POSTES/RH/MJ"))?.["value"]);
      const flat = saved(await workbook("ods"), "ods", "fods");
      const edit = (text: string) => text.replace(`office:value="${String(now)}"`, `office:value="${String(next)}"`);
      const answer = await preview(saved(flat, "fods", filters[format], edit));
      expect(answer).toMatchObject({ accepted: 1, unchanged: 2, rejected: 0 });
      expect((await commit(answer.id)).json).toMatchObject({ revised: 1 });
      expect(await cellOf("POSTES/RH/MJ")).toMatchObject({ value: next });
    },
    120_000,
  );
});
