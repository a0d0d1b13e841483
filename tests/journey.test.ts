import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { listEvents, findFirstBreak } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { verifyResults } from "@/lib/use-cases/figures/verify-results";
import { asPostgres } from "@/scripts/testing/person";
import { call, refusal, type Answer } from "./api";
import {
  enterAs,
  entriesOf,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  q3,
  seal,
  type People,
} from "./collection-world";

const run = promisify(execFile);
const period = q3.period;
const files = `/publications/${period}/files`;
const system = systemActor("test");
const hasPoppler = await run("pdftotext", ["-v"]).then(
  () => true,
  () => false,
);
let people: People;
let folder = "";

const get = (who: keyof People, address: string): Promise<Answer> => call("GET", address, { token: people[who].token });
const act = (address: string, body: object = {}): Promise<Answer> =>
  call("POST", `/campaigns/${period}/${address}`, { token: people.director.token, body });
const cellsOf = async (who: keyof People, department: string) =>
  (await get(who, `/campaigns/${period}/sheets/${department}`)).json["cells"] as Record<string, unknown>[];

/** The text of a document, as a reader's own programs see it. */
async function textOf(name: string, { bytes }: Answer): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const command = name.endsWith(".pdf") ? ["pdftotext", "-layout", file, "-"] : ["unzip", "-p", file, "xl/*"];
  const { stdout } = await run(command[0] ?? "", command.slice(1), { maxBuffer: 50_000_000 });
  return stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "journey-"));
  people = await makeCollectionWorld();
  await openCampaignOf(period, people.director);
});
afterAll(() => rm(folder, { recursive: true }));

describe("a figure's whole way, by tokens alone", () => {
  it("is entered, and not handed over while a cell is missing", async () => {
    const [first, second] = entriesOf("RH", q3, 1234);
    await mustBe(200, enterAs(people.contributorRh, period, [first ?? {}]));
    await mustBe(200, enterAs(people.headRh, period, [second ?? {}]));
    const early = await moveSheet(people.headRh, period, "RH", "submit");
    expect(refusal(early)).toEqual([422, "cellMissing", "cells[0] cellMissing"]);
    await mustBe(200, enterAs(people.headRh, period, [{ series: "DELAI/RH/-/campus", mark: "notAvailable" }]));
    const silent = await moveSheet(people.headRh, period, "RH", "submit");
    expect(refusal(silent)).toEqual([422, "commentRequired", "cells[0].comment commentRequired"]);
    await mustBe(200, enterAs(people.headRh, period, entriesOf("RH", q3, 1234)));
    const submitted = await mustBe(200, moveSheet(people.headRh, period, "RH", "submit"));
    expect(submitted.json).toMatchObject({ department: "RH", state: "submitted", owed: 3, given: 3 });
    const late = await enterAs(people.headRh, period, [{ series: "POSTES/RH/MJ", value: 1 }]);
    expect(refusal(late)).toEqual([409, "sheetLocked"]);
  });

  it("comes back for one cell with a reason, and is corrected", async () => {
    const cells = [{ series: "POSTES/RH/MJ", period }];
    expect(refusal(await moveSheet(people.director, period, "RH", "return", { cells }))).toEqual([
      422,
      "reasonRequired",
      "reason reasonRequired",
    ]);
    const returned = await moveSheet(people.director, period, "RH", "return", { reason: "À vérifier", cells });
    expect(returned.json).toMatchObject({ state: "returned", given: 3 });
    await mustBe(200, enterAs(people.headRh, period, [{ series: "POSTES/RH/MJ", value: 4321.5 }]));
    await mustBe(200, moveSheet(people.headRh, period, "RH", "submit"));
  });

  it("is validated, closed and published, and never half", async () => {
    expect(refusal(await act("publish"))).toEqual([409, "wrongState"]);
    await mustBe(200, moveSheet(people.director, period, "RH", "validate"));
    await mustBe(200, act("close"));
    expect(refusal(await act("publish"))).toEqual([409, "wrongState", "without wrongState"]);
    const without = [{ department: "ISN", reason: "" }];
    expect(refusal(await act("publish", { without }))).toEqual([
      422,
      "reasonRequired",
      "without[0].reason reasonRequired",
    ]);
    const late = await act("sheets/ISN/return", { reason: "En retard" });
    expect(refusal(late)).toEqual([409, "wrongState"]);
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await mustBe(200, act("exceptions", { department: "ISN", until, reason: "Panne" }));
    await mustBe(200, enterAs(people.headIsn, period, entriesOf("ISN", q3, 50)));
    await mustBe(200, moveSheet(people.headIsn, period, "ISN", "submit"));
    await mustBe(200, moveSheet(people.otherDirector, period, "ISN", "validate"));
    const asked = await mustBe(202, act("publish"));
    expect(asked.json).toEqual({ period, number: 1, state: "sealing" });
    expect((await get("director", `/publications/${period}`)).status).toBe(404);
    expect(refusal(await act("publish"))).toEqual([409, "wrongState"]);
    await seal();
    const { json } = await mustBe(200, get("director", `/publications/${period}`));
    expect(json).toMatchObject({ period, number: 1, previous: null, supersededBy: null, without: [] });
    expect(json["files"]).toHaveLength(5 * 2 * (1 + 2 + 2));
    const own = (await get("readerMj", `/publications/${period}`)).json["files"] as { scope: string }[];
    expect(new Set(own.map(({ scope }) => scope))).toEqual(new Set(["consolidated", "MJ"]));
  });
});

describe("what the reader for Justice downloads", () => {
  it("is theirs and no other's", async () => {
    for (const format of ["pdf", "xlsx", "ods", "csv", "json"]) {
      expect((await get("readerMj", `${files}/MJ.${format}`)).status).toBe(200);
      expect(refusal(await get("readerMj", `${files}/MIOM.${format}`))).toEqual([404, "notFound"]);
      expect((await get("readerMiom", `${files}/MIOM.${format}`)).status).toBe(200);
    }
  });

  it("is the same bytes each time, with their digest", async () => {
    const [first, second] = [
      await get("readerMj", `${files}/MJ.pdf`),
      await get("readerMj", `${files}/MJ.pdf?number=1`),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const digest = await crypto.subtle.digest("SHA-256", first.bytes);
    expect(first.headers.get("content-digest")).toBe(`sha-256=:${Buffer.from(digest).toString("base64")}:`);
  });

  it("holds the entered values as JSON", async () => {
    const { json } = await get("readerMj", `${files}/MJ.json`);
    expect(json).toMatchObject({ period, number: 1, scope: "MJ", without: [] });
    const indicators = json["indicators"] as Record<string, unknown>[];
    expect(indicators.find(({ code }) => code === "POSTES")).toMatchObject({
      cells: [{ series: "POSTES/RH/MJ", period, value: 4321.5 }],
    });
    const consolidated = await get("readerMj", `${files}/consolidated.json`);
    expect(consolidated.text).not.toContain("cells");
    expect(consolidated.json["indicators"]).toContainEqual(
      expect.objectContaining({
        code: "POSTES",
        point: expect.objectContaining({ value: 4321.5 + 1235 + 52 }) as unknown,
      }),
    );
  });

  it("holds them as numbers in the workbook", async () => {
    const text = await textOf("MJ.xlsx", await get("readerMj", `${files}/MJ.xlsx`));
    expect(text).toContain("<v>4321.5</v>");
    expect(text).not.toContain("POSTES/RH/MIOM");
  });

  it.skipIf(!hasPoppler)("holds them in the PDF (needs poppler)", async () => {
    const text = await textOf("MJ.pdf", await get("readerMj", `${files}/MJ.pdf`));
    expect(text.replaceAll(/[\u00a0\u202f ]/g, "")).toMatch(/4321,5|4322/);
    expect(text).toContain("Ministère de la Justice");
    const { stdout } = await run("pdfinfo", [path.join(folder, "MJ.pdf")]);
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/Title:\s+\S/);
  });
});

describe("what it leaves behind", () => {
  it("is an event for each act, in a chain that holds", async () => {
    const events = await inScope(system, (tx) => listEvents(system, tx, {}, 1000));
    expect(events.map(({ act: name, object }) => `${name} ${object}`)).toEqual([
      "reference.import reference",
      "campaign.create plan/2025-Q3",
      "campaign.open plan/2025-Q3",
      ...Array.from({ length: 4 }, () => "entries.record plan/2025-Q3/RH"),
      "sheet.submit plan/2025-Q3/RH",
      "sheet.return plan/2025-Q3/RH",
      "entries.record plan/2025-Q3/RH",
      "sheet.submit plan/2025-Q3/RH",
      "sheet.validate plan/2025-Q3/RH",
      "campaign.close plan/2025-Q3",
      "sheet.except plan/2025-Q3/ISN",
      "entries.record plan/2025-Q3/ISN",
      "sheet.submit plan/2025-Q3/ISN",
      "sheet.validate plan/2025-Q3/ISN",
      "campaign.publish plan/2025-Q3",
      "publication.seal plan/2025-Q3",
    ]);
    expect(await inScope(system, (tx) => findFirstBreak(system, tx))).toBeNull();
  });

  it("is results that the observations give again", async () => {
    expect(await verifyResults(system, new Date())).toEqual([]);
  });

  it("shows where somebody with all rights on the database has touched the chain", async () => {
    await asPostgres(async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query(`update audit_event set detail = '{"cells":[]}' where seq = 6`);
    });
    expect(await inScope(system, (tx) => findFirstBreak(system, tx))).toBe(6n);
  });

  it("gives each revision of a cell with who wrote it", async () => {
    const cell = (await cellsOf("headRh", "RH")).find(({ series }) => series === "POSTES/RH/MJ");
    expect(cell).toMatchObject({ state: "given", value: 4321.5, revision: 2, provisional: false, author: "Test" });
  });
});
