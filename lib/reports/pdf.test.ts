import { afterEach, describe, expect, it, vi } from "vitest";

import type { ReportModel } from "@/lib/domain/report";
import type { Lang } from "@/lib/messages/lang";

import { makeReportFiles } from "./make-files";
import { sampleModel } from "./sample-model";
import { hasProgram, hostileText, printedBy, withText } from "./testing";

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => vi.unstubAllEnvs());

async function pdfOf(model: ReportModel, lang: Lang = "fr"): Promise<Uint8Array> {
  const [file] = await makeReportFiles(JSON.stringify(model), lang, ["pdf"]);
  if (file === undefined) throw new Error("one format gives one file");
  return file.bytes;
}
const wordsOf = (bytes: Uint8Array): string => printedBy("pdftotext", ["-layout"], bytes, ["-"]).replace(/\s+/gu, " ");

describe("the PDF", () => {
  it("is the same to the byte, twice and in another time zone", async () => {
    const first = await pdfOf(sampleModel());
    vi.stubEnv("TZ", "America/Los_Angeles");
    const second = await pdfOf(sampleModel());
    expect(Buffer.from(second).equals(first)).toBe(true);
  });

  it("is made for any text, without a fault of accessibility", async () => {
    const bytes = await pdfOf(withText(sampleModel(), hostileText));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  });

  it("is made without any indicator, priority or project", async () => {
    const empty = { ...sampleModel("consolidated"), indicators: [], priorities: [], projects: [], missing: [] };
    expect((await pdfOf(empty)).length).toBeGreaterThan(1000);
  });

  it("is made for sixty indicators in a few seconds", async () => {
    const model = sampleModel();
    const indicators = Array.from({ length: 10 }, (_, turn) =>
      model.indicators.map((one) => ({
        ...one,
        code: `${one.code}-${turn}`,
        name: `${one.name} ${"long ".repeat(turn * 5)}`,
      })),
    ).flat();
    expect((await pdfOf({ ...model, indicators })).length).toBeGreaterThan(100_000);
  });

  it("leaves out no indicator that serves no priority of the report", async () => {
    const model = sampleModel();
    const bytes = await pdfOf({ ...model, indicators: model.indicators.map((one) => ({ ...one, priority: 0 })) });
    expect(bytes.length).toBeGreaterThan(100_000);
    if (hasProgram("pdftotext")) expect(wordsOf(bytes)).toMatch(/Autres indicateurs.*2 180/u);
  });

  it("keeps the State's typeface for the State", async () => {
    const model = sampleModel();
    const plain = await pdfOf({ ...model, head: { ...model.head, brand: false } });
    expect(Buffer.from(await pdfOf(model)).includes("Marianne-Bold")).toBe(true);
    expect(Buffer.from(plain).includes("Marianne")).toBe(false);
  });
});

describe.skipIf(!hasProgram("pdftotext"))("the PDF read by poppler (pdftotext, pdfinfo)", () => {
  it("is tagged, titled, in its language and conforms to PDF/UA-1", async () => {
    const bytes = await pdfOf(sampleModel());
    expect(printedBy("pdfinfo", [], bytes)).toMatch(
      /Title:\s+Rapport trimestriel, T2\u00A02026, Ministère de la Justice[\s\S]*Tagged:\s+yes/u,
    );
    expect(printedBy("pdfinfo", ["-meta"], bytes)).toMatch(/<rdf:li>fr-FR<\/rdf:li>[\s\S]*<pdfuaid:part>1</u);
    expect(printedBy("pdfinfo", ["-meta"], await pdfOf(sampleModel(), "en"))).toContain("<rdf:li>en-GB</rdf:li>");
  });

  it("keeps a priority's status whole beside a long sentence on what it misses", async () => {
    const model = sampleModel();
    const missing = Array.from({ length: 4 }, (_, index) => `UN-CODE-PLUS-LONG-QUE-LES-AUTRES-${index}`);
    const bytes = await pdfOf({
      ...model,
      priorities: model.priorities.map((one) => ({ ...one, status: "unknown" as const, missing })),
    });
    const words = printedBy("pdftotext", ["-raw"], bytes, ["-"]).replace(/\s+/gu, " ");
    const leads = words.match(/% .{0,4}Indéterminé \d+ indicateurs sur \d+, il manque UN-CODE/gu);
    // In the synthesis and at the head of its section.
    expect(leads).toHaveLength(2 * model.priorities.length);
  });

  it("describes each chart and heads each table", async () => {
    const structure = printedBy("pdfinfo", ["-struct"], await pdfOf(sampleModel()));
    expect(structure.match(/^\s*Figure/gmu)).toHaveLength(5);
    expect(structure).toMatch(/THead[\s\S]*TBody/u);
    expect(structure).toMatch(/H1[\s\S]*H2[\s\S]*H3/u);
  });

  it("holds the figures with their coverage, marks, statuses and comments", async () => {
    const words = wordsOf(await pdfOf(sampleModel()));
    for (const expected of [
      "2 180",
      "(111 valeurs sur 112)",
      "62,29 %",
      "70,00 % attendus",
      "Sur la trajectoire",
      "104,3 (p)",
      "moins bon qu’au départ",
      "non calculable",
      "NC",
      "4 693,5 / 45",
      "Dont 11 postes à la protection judiciaire",
      "Publié sans Mission budgétaire",
      "Démonstration, données fictives",
      "4d1e0a97c2b85f639e71d04a5538ac1fb60972ee13f8c4d57a2b9e06e81f3c74",
    ]) {
      expect(words).toContain(expected);
    }
  });

  it("tells no secret and no other ministry's figure", async () => {
    const ministry = wordsOf(await pdfOf(sampleModel()));
    expect(ministry).not.toMatch(/SECRET|OTHER-MINISTRY|987 654/u);
    expect(wordsOf(await pdfOf(sampleModel("consolidated")))).not.toMatch(
      /SECRET|protection judiciaire|série par série/u,
    );
  });

  it("prints in English with English figures", async () => {
    const words = wordsOf(await pdfOf(sampleModel(), "en"));
    expect(words).toContain("2,180");
    expect(words).toContain("Off track");
  });
});
