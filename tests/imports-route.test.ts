import { beforeAll, describe, expect, it } from "vitest";
import { GET as listAll, POST as upload } from "@/app/api/v1/imports/route";
import { GET as readOne } from "@/app/api/v1/imports/[id]/route";
import { GET as annotate } from "@/app/api/v1/imports/[id]/annotated/route";
import { POST as commit } from "@/app/api/v1/imports/[id]/commit/route";
import { POST as validate } from "@/app/api/v1/imports/[id]/validate/route";
import { PUT as record } from "@/app/api/v1/campaigns/[period]/entries/route";
import type { RouteHandler } from "@/lib/auth/route";
import { inScope } from "@/lib/data/transaction";
import { importAnswerSchema, importListAnswerSchema } from "@/lib/schemas/import";
import { createCampaign } from "@/lib/use-cases/collection/create-campaign";
import { openCampaign } from "@/lib/use-cases/collection/open-campaign";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { director as actingDirector, system } from "./actors";
import { referenceDocument } from "./reference-document";

const period = "2026-Q1";
const indicator = { roadmap: "plan", priority: 1, direction: "increase", frequency: "quarter", from: "2023-Q1" };
const reference = {
  departments: [
    { code: "RH", name: "Ressources humaines", kind: "department" },
    { code: "ISN", name: "Incubateur", kind: "department" },
  ],
  roadmaps: [
    {
      slug: "plan",
      title: "Plan",
      startsOn: "2023-01-01",
      endsOn: "2027-12-31",
      priorities: [{ number: 1, title: "Un" }],
    },
  ],
  indicators: [
    {
      ...indicator,
      code: "POSTES",
      name: "Postes",
      kind: "amount",
      unit: "postes",
      rules: [{ type: "min", value: 0, level: "error" }],
    },
    { ...indicator, code: "DELAI", name: "Délai", kind: "ratio", unit: "jours" },
    {
      ...indicator,
      code: "VISITES",
      name: "Visites",
      kind: "amount",
      unit: "visites",
      frequency: "month",
      from: "2023-01",
    },
  ],
  series: [{ id: "POSTES/RH" }, { id: "DELAI/RH" }, { id: "VISITES/RH" }, { id: "POSTES/ISN" }],
};

const people: Record<string, TestPerson> = {};
const base = "http://localhost:3000/api/v1";
type Json = Record<string, unknown>;
type Sent = Omit<RequestInit, "headers"> & { readonly headers?: Record<string, string> };

async function call(who: string, route: RouteHandler, path: string, init: Sent = {}, params: object = {}) {
  const headers = { authorization: `Bearer ${people[who]?.token ?? ""}`, ...init.headers };
  const response = await route(new Request(base + path, { ...init, headers }), { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, text, body: (text.startsWith("{") ? JSON.parse(text) : {}) as Json };
}
const send = (who: string, text: string | Uint8Array<ArrayBuffer>, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new File([text], "valeurs.csv"));
  return call(who, upload, "/imports", { method: "POST", body: form });
};
const entries = (who: string, text: string) => send(who, text, { kind: "entries", period });
const history = (text: string) => send("administrator", text, { kind: "history" });
const json = { "content-type": "application/json" };
const post = (who: string, route: RouteHandler, id: unknown, what: string, body = "{}") =>
  call(who, route, `/imports/${String(id)}/${what}`, { method: "POST", body, headers: json }, { id });
const sheetRows = () =>
  inScope(
    system(),
    (tx) => tx.$queryRaw<Json[]>`
    select source::text, import_row as row, revision, comment from observation where source = 'import' order by recorded_at`,
  );
const get = (who: string, id: unknown) => call(who, readOne, `/imports/${String(id)}`, {}, { id });

beforeAll(async () => {
  people["administrator"] = await addPerson([{ role: "administrator" }]);
  people["director"] = await addPerson([{ role: "director" }]);
  people["auditor"] = await addPerson([{ role: "auditor" }]);
  const now = new Date();
  const put = await importReference(actingDirector(), referenceDocument(reference), { now });
  expect(put).toMatchObject({ ok: true });
  people["head"] = await addPerson([{ role: "departmentHead", department: "RH" }]);
  people["other"] = await addPerson([{ role: "contributor", department: "RH" }]);
  people["isn"] = await addPerson([{ role: "departmentHead", department: "ISN" }]);
  const calendar = { opensOn: "2026-04-01", dueOn: "2099-01-01", closesOn: "2099-01-01" };
  await createCampaign(actingDirector(), { roadmap: "plan", period, ...calendar } as never, now);
  expect(await openCampaign(actingDirector(), { period } as never, now)).toMatchObject({ ok: true });
});

describe("a file of a campaign's values", () => {
  it.each([
    ["an override of direction", "Deux \u202Etsop\u202C", "badText"],
    ["a control character", "Deux \u0007postes", "badText"],
    ["5 000 characters", "x".repeat(5000), "tooLong"],
  ])("rejects a row whose comment holds %s", async (_, comment, code) => {
    const { body } = await entries("head", `series;period;value;comment\nPOSTES/RH;${period};12;${comment}\n`);
    const { rejected, errors } = importAnswerSchema.parse(body);
    expect({ rejected, errors }).toMatchObject({ rejected: 1, errors: [{ row: 2, column: "comment", code }] });
  });

  it("says what each row would do, and writes nothing", async () => {
    const text = [
      "série;période;valeur;numérateur;dénominateur;commentaire",
      "POSTES/RH;T1 2026;1 234,5;;;",
      'DELAI/RH;31/03/2026;;2;5;"sur deux\nlignes"',
      "VISITES/RH;janv. 2026;n.d.;;;",
      "VISITES/RH;2026-02;1,234;;;",
      "POSTES/ISN;2026-Q1;1;;;",
      "VISITES/RH;31/06/2026;1;;;",
      "VISITES/RH;15/03/2026;1;;;",
      "DELAI/RH;2026-Q1;12;;;",
    ].join("\r\n");
    const { status, body } = await entries("head", text);
    expect(status).toBe(201);
    const answer = importAnswerSchema.parse(body);
    expect(answer).toMatchObject({
      kind: "entries",
      state: "previewed",
      rows: 8,
      accepted: 2,
      rejected: 6,
      unchanged: 0,
    });
    expect(answer.preview).toEqual([
      { row: 2, series: "POSTES/RH", period, before: null, after: { value: 1234.5 }, outcome: "created" },
      {
        row: 4,
        series: "VISITES/RH",
        period: "2026-01",
        before: null,
        after: { mark: "notAvailable" },
        outcome: "created",
      },
    ]);
    expect(answer.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, "série", "duplicateCell"],
      [5, "valeur", "ambiguousNumber"],
      [6, "série", "unknownSeries"],
      [7, "période", "noSuchDay"],
      [8, "période", "notAPeriodEnd"],
      [9, "série", "duplicateCell"],
    ]);
    expect((await get("head", answer.id)).body).toEqual(body);
    expect(await sheetRows()).toEqual([]);
  });

  it("commits all or nothing, the rest on request, and once", async () => {
    const { body } = await entries("head", "series,value\nPOSTES/RH,10\nNOTHING/RH,1\n");
    const refused = await post("head", commit, body["id"], "commit");
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "rejectedRows", errors: [{ row: 3, column: "series", code: "unknownSeries" }] },
    });
    expect(await sheetRows()).toEqual([]);
    const done = { status: 200, body: { state: "committed", created: 1, revised: 0, unchanged: 0, rejected: 1 } };
    const partial = await post("head", commit, body["id"], "commit", '{"mode":"partial"}');
    expect(partial).toMatchObject(done);
    expect(await post("head", commit, body["id"], "commit")).toEqual(partial);
    expect(await sheetRows()).toEqual([{ source: "import", row: 2, revision: 1, comment: null }]);
    expect((await get("auditor", body["id"])).body).toMatchObject({ state: "committed", accepted: 1 });
  });

  it("revises with what stood before, and leaves alone what stands already", async () => {
    const text = 'series;value;comment\nPOSTES/RH;12;"corrigé"\nPOSTES/RH;12;"corrigé"\n';
    const { body } = await entries("head", text);
    expect(body).toMatchObject({
      accepted: 1,
      unchanged: 1,
      preview: [
        { row: 2, before: { value: 10 }, after: { value: 12 }, outcome: "revised" },
        { row: 3, outcome: "unchanged" },
      ],
    });
    expect(await post("head", commit, body["id"], "commit")).toMatchObject({ body: { revised: 1, unchanged: 1 } });
    expect((await entries("head", text)).body).toMatchObject({ accepted: 0, unchanged: 2 });
  });

  it("refuses to write over what somebody changed since the preview", async () => {
    const { body } = await entries("head", "series;value\nPOSTES/RH;13\n");
    const path = `/campaigns/${period}/entries`;
    const changed = JSON.stringify({ entries: [{ series: "POSTES/RH", value: 99 }] });
    await call("other", record, path, { method: "PUT", body: changed, headers: json }, { period });
    const refused = await post("head", commit, body["id"], "commit");
    expect(refused).toMatchObject({ status: 409, body: { code: "revisionConflict", errors: [{ row: 2 }] } });
    expect(await post("head", commit, body["id"], "commit", '{"mode":"partial"}')).toMatchObject({
      body: { revised: 0, rejected: 1 },
    });
    expect((await get("head", body["id"])).body["errors"]).toMatchObject([{ row: 2, code: "revisionConflict" }]);
  });

  it("refuses what a rule of level error refuses, at its row", async () => {
    const { body } = await entries("head", "series;value\nPOSTES/RH;-1\n");
    expect(body).toMatchObject({ rejected: 1, errors: [{ row: 2, column: "value", code: "ruleBroken" }] });
  });

  it("belongs to its uploader, and is read by the director and the auditor", async () => {
    const { body } = await entries("other", "series;value\nPOSTES/RH;99\n");
    expect((await get("isn", body["id"])).status).toBe(404);
    expect((await post("isn", commit, body["id"], "commit")).status).toBe(404);
    expect((await get("director", body["id"])).status).toBe(200);
    expect((await post("director", commit, body["id"], "commit")).status).toBe(403);
    expect((await post("director", validate, body["id"], "validate")).body["code"]).toBe("wrongState");
    expect((await post("other", validate, body["id"], "validate")).status).toBe(403);
    expect((await post("auditor", commit, body["id"], "commit")).status).toBe(403);
    const listed = importListAnswerSchema.parse((await call("other", listAll, "/imports?limit=1")).body);
    expect(listed.items).toMatchObject([{ id: body["id"], kind: "entries", period, fileName: "valeurs.csv" }]);
    expect(listed.nextCursor).toBeNull();
    const all = importListAnswerSchema.parse((await call("auditor", listAll, "/imports?limit=2")).body);
    const next = await call("auditor", listAll, `/imports?limit=100&cursor=${all.nextCursor ?? ""}`);
    const others = importListAnswerSchema.parse(next.body).items.map(({ id }) => id);
    expect(new Set(all.items.map(({ id }) => id).concat(others)).size).toBe(2 + others.length);
  });

  it("takes ten thousand rows in seconds", async () => {
    const rows = Array.from({ length: 10_000 }, () => "POSTES/RH;77");
    const started = performance.now();
    const { body } = await entries("head", `series;value\n${rows.join("\n")}\n`);
    expect(body).toMatchObject({ rows: 10_000, accepted: 1, unchanged: 9_999 });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ["no kind", {}, "POSTES", 400, "invalidRequest"],
    ["an unknown kind", { kind: "values" }, "a;b", 400, "invalidRequest"],
    ["no period", { kind: "entries" }, "series;value\n", 422, "periodRequired"],
    ["a period of no campaign", { kind: "entries", period: "2025-Q1" }, "series;value\n", 409, "campaignNotOpen"],
    [
      "a roadmap that does not exist",
      { kind: "entries", period, roadmap: "x" },
      "series;value\n",
      422,
      "unknownRoadmap",
    ],
    ["no table", { kind: "entries", period }, "%PDF-1.7", 422, "wrongKind"],
    ["an empty file", { kind: "entries", period }, "", 422, "unreadableFile"],
    ["a missing head", { kind: "entries", period }, "series;comment\n", 422, "missingHead"],
    ["a head twice", { kind: "entries", period }, "series;value;valeur\n", 422, "doubledHead"],
    [
      "a mapping that is not one",
      { kind: "entries", period, mapping: '{"colonnes":{}}' },
      "a\n",
      400,
      "invalidRequest",
    ],
    ["a history by a head", { kind: "history" }, "a\n", 403, "forbidden"],
  ])("refuses %s", async (_, fields, text, status, code) => {
    expect(await send("head", text, fields)).toMatchObject({ status, body: { code } });
  });
});

describe("a file of past values", () => {
  it("counts once the director, who did not upload it, has validated it", async () => {
    const text =
      "series;period;value;numerator;denominator;mark\nPOSTES/RH;2024-Q1;5;;;\nDELAI/RH;2024-Q1;;4;8;\nVISITES/RH;2024-01;;;;s.o.\n";
    const { body } = await history(text);
    expect(body).toMatchObject({ kind: "history", accepted: 3, period: null });
    expect((body["preview"] as Json[]).map((row) => Object.keys(row))).toContainEqual([
      "row",
      "series",
      "period",
      "after",
      "outcome",
    ]);
    expect((await post("director", validate, body["id"], "validate")).body["code"]).toBe("wrongState");
    expect((await post("administrator", commit, body["id"], "commit")).body).toMatchObject({ created: 3 });
    expect((await post("administrator", validate, body["id"], "validate")).status).toBe(403);
    const validated = await post("director", validate, body["id"], "validate");
    expect(validated).toMatchObject({ status: 200, body: { state: "validated", accepted: 3 } });
    expect((await history(text)).body).toMatchObject({ accepted: 0, unchanged: 3 });
  });

  it("has no place for a cell that a campaign owes, is not due, or is of another frequency", async () => {
    const text = "series;period;value\nPOSTES/RH;2026-Q1;5\nPOSTES/RH;2027-Q4;5\nPOSTES/RH;2024-02;5\nPOSTES/RH;;5\n";
    const { body } = await history(text);
    expect((body["errors"] as Json[]).map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "period", "inCampaign"],
      [3, "period", "periodNotOwed"],
      [4, "period", "periodNotOwed"],
      [5, "period", "periodRequired"],
    ]);
  });

  it("reads a foreign file as its mapping tells", async () => {
    const mapping = JSON.stringify({
      columns: { series: ["identifiant_indic", "zone_id"], value: "valeur", period: "date_valeur" },
      series: { "IND-005/D87": "POSTES/RH" },
      keep: { type_valeur: ["va"] },
      days: "any",
    });
    const head = "identifiant_indic,zone_id,date_valeur,type_valeur,valeur";
    const text = `${head}\nIND-005,D87,2023-06-22,vi,12.435\nIND-005,D87,2023-12-22,va,614\nIND-005,R84,2023-12-22,va,1\n`;
    const { body } = await send("administrator", text, { kind: "history", mapping });
    expect(body).toMatchObject({
      rows: 2,
      preview: [{ row: 3, series: "POSTES/RH", period: "2023-Q4", after: { value: 614 } }],
      errors: [{ row: 4, column: "identifiant_indic/zone_id", code: "unmapped" }],
    });
    expect((body["errors"] as Json[])[0]?.["message"]).toContain("IND-005/R84");
    const copy = await call(
      "administrator",
      annotate,
      `/imports/${String(body["id"])}/annotated`,
      {},
      { id: body["id"] },
    );
    expect(copy.text.split("\r\n").map((line) => line.split(";").slice(4))).toMatchObject([
      ["valeur", "résultat", "message"],
      ["12.435", "", ""],
      ["614", "nouvelle valeur", ""],
      ["1", "refusée", expect.stringContaining("IND-005/R84") as string],
      [],
    ]);
  });
});
