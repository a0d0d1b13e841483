import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { importAnswerSchema } from "@/lib/schemas/import";
import { call, refusal, type Answer } from "./api";
import { collectionReference } from "./collection-reference";
import { makeCollectionWorld, mustBe, openCampaignOf, q4, type People } from "./collection-world";

let people: People;

function send(file: Uint8Array<ArrayBuffer> | string): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "entries", period: q4.period, roadmap: "plan" }))
    form.append(name, value);
  form.append("file", new File([file], "valeurs.csv"));
  const headers = { "accept-language": "fr" };
  return call("POST", "/imports", { token: people.headRh.token, body: form, headers });
}
const preview = async (lines: readonly string[]) =>
  importAnswerSchema.parse((await mustBe(201, send(lines.join("\n")))).json);

beforeAll(async () => {
  people = await makeCollectionWorld();
  const [postes] = collectionReference.indicators;
  const [plan] = collectionReference.roadmaps;
  const body = {
    roadmaps: [{ ...plan, slug: "autre" }],
    indicators: [{ ...postes, code: "AILLEURS", roadmap: "autre" }],
    series: [{ id: "AILLEURS/RH" }],
  };
  await mustBe(200, call("PUT", "/reference", { token: people.director.token, body }));
  await openCampaignOf(q4.period, people.director);
});

describe("a row that is refused", () => {
  const heads = "série;période;valeur;numérateur;dénominateur;marque";
  it.each([
    [
      "a series of another roadmap",
      "AILLEURS/RH;T4 2025;1",
      "série",
      "unknownSeries",
      /AILLEURS\/RH.*feuille de route/,
    ],
    ["a series that is not", "RIEN/RH;T4 2025;1", "série", "unknownSeries", /RIEN\/RH.*INDICATEUR\/DÉPARTEMENT/],
    ["a day that is not", "POSTES/RH/MJ;31/06/2025;1", "période", "noSuchDay", /31\/06\/2025.*n’existe pas/],
    ["a day within a period", "POSTES/RH/MJ;15/12/2025;1", "période", "notAPeriodEnd", /2025-12-15.*dernier jour/],
    ["no period", "POSTES/RH/MJ;hier;1", "période", "badPeriod", /hier.*2026-S1/],
    ["a number of two readings", "POSTES/RH/MJ;T4 2025;1,234", "valeur", "ambiguousNumber", /1,234.*1234.*1\.234/],
    ["two decimal signs", "POSTES/RH/MJ;T4 2025;1.234,5", "valeur", "notANumber", /1\.234,5.*15 chiffres/],
    ["a unit", "POSTES/RH/MJ;T4 2025;12 jours", "valeur", "notANumber", /12 jours.*nombre/],
    ["a cell too many", "POSTES/RH/MJ;T4 2025;1;;;;9", "série", "tooManyCells", /6/],
    ["a period that is not owed", "POSTES/RH/MJ;T1 2025;1", "période", "periodNotOwed", /2025-Q1/],
  ])("says where, what was read and what was expected: %s", async (_, line, column, code, message) => {
    const { errors } = await preview([heads, line]);
    expect(errors).toMatchObject([{ row: 2, column, code }]);
    expect(errors[0]?.message.replaceAll("\u00a0", " ")).toMatch(message);
  });

  it("leaves alone the numbers that have one reading, however they are mixed", async () => {
    const lines = ["série;période;valeur", "POSTES/RH/MJ;T4 2025;1 234,5", "POSTES/RH/MIOM;2025-Q4;1234.5"];
    expect(await preview(lines)).toMatchObject({ accepted: 2, rejected: 0 });
    const mixed = await preview([...lines.slice(0, 2), "POSTES/RH/MIOM;2025-Q4;1,234"]);
    expect(mixed).toMatchObject({ accepted: 1, errors: [{ row: 3, code: "ambiguousNumber" }] });
  });
});

describe("a file that is refused whole", () => {
  it.each([
    ["of 60 000 rows", "a;b\n".repeat(60_000), [413, "tooLarge"]],
    ["of doubled heads", "série;Série;valeur\n", [422, "doubledHead", "file doubledHead"]],
    ["without the heads it needs", "nom;montant\n", [422, "missingHead", "file missingHead", "file missingHead"]],
    ["that is a picture", "\x89PNG\r\n\x1a\n\0\0", [422, "wrongKind"]],
    ["that is empty", "", [422, "unreadableFile"]],
  ])("%s", async (_, file, expected) => expect(refusal(await send(file))).toEqual(expected));

  it("that unpacks to gigabytes, whatever size it says it has", async () => {
    const part = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/media/a": new Uint8Array(1_048_576) });
    const view = new DataView(part.buffer);
    for (let at = 0; at < part.length - 4; at += 1) {
      // The size of the large part, as the list of parts tells it: four gigabytes less one.
      const isLarge = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1_048_576;
      if (isLarge) view.setUint32(at + 24, 0xfffffffe, true);
    }
    expect(refusal(await send(part))).toEqual([422, "unreadableFile"]);
  });

  it("is taken where it holds no row", async () => expect(await preview(["série;valeur"])).toMatchObject({ rows: 0 }));
});
