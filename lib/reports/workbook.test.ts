import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, it, vi } from "vitest";

import { makeReportFiles } from "./make-files";
import { sampleModel } from "./sample-model";
import { withSafeNames } from "./sheet-model";
import { hostileText, withText } from "./testing";

afterEach(() => vi.unstubAllEnvs());

const bytesOf = async (format: "xlsx" | "ods", model = sampleModel()): Promise<Uint8Array> => {
  const [file] = await makeReportFiles(JSON.stringify(model), "fr", [format]);
  return file?.bytes ?? new Uint8Array();
};
const partsOf = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);

describe.each(["xlsx", "ods"] as const)("the workbook as %s", (format) => {
  it("is the same to the byte, twice and in another time zone", async () => {
    const first = await bytesOf(format);
    vi.stubEnv("TZ", "Pacific/Auckland");
    const second = await bytesOf(format);
    expect(Buffer.from(second).equals(first)).toBe(true);
  });

  it("is well-formed whatever people wrote, and holds no formula", async () => {
    for (const [name = "", part = ""] of partsOf(await bytesOf(format, withText(sampleModel(), hostileText)))) {
      expect(part).not.toMatch(/<f>|table:formula/u);
      if (!name.endsWith(".xml") && !name.endsWith(".rels")) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(part).close();
    }
  });

  it("has a sheet per priority, the data, the definitions, and a head that stays in view", async () => {
    const text = partsOf(await bytesOf(format)).join("\n");
    for (const name of ["Synthèse", "Priorité 1", "Priorité 4", "Projets", "Données", "Définitions", "Légende"]) {
      expect(text).toContain(`name="${name}"`);
    }
    expect(text).toMatch(/state="frozen"|VerticalSplitMode/u);
  });

  it("tells no secret and no other ministry's figure", async () => {
    expect(partsOf(await bytesOf(format)).join("\n")).not.toMatch(/SECRET|OTHER-MINISTRY|987654/u);
    expect(partsOf(await bytesOf(format, sampleModel("consolidated"))).join("\n")).not.toContain("RH-POSTES/RH/MJ");
  });
});

it("names of sheets are short, allowed and each once", () => {
  const sheets = ["a/b:c", "A b c", "'x'", "", "n".repeat(40), "n".repeat(40)].map((name) => ({
    name,
    columns: [],
    rows: [],
  }));
  expect(withSafeNames(sheets).map(({ name }) => name)).toEqual([
    "a b c",
    "A b c 2",
    "x",
    "–",
    "n".repeat(31),
    `${"n".repeat(29)} 2`,
  ]);
});
