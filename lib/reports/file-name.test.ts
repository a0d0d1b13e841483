import { describe, expect, it } from "vitest";

import { fileName } from "./file-name";
import { sampleModel } from "./sample-model";

const { head } = sampleModel();
const named = (fr: string) => ({ ...head, scopeName: { fr, en: "Ministry" } });

describe("fileName", () => {
  it("says the period, the scope and the number, without accents", () => {
    expect(fileName(named("ministère de la Justice"), "fr", "pdf")).toBe("trajectoire-2026-T2-justice-n2.pdf");
    expect(fileName(named("ministère de l’Intérieur et des Outre-mer"), "en", "xlsx")).toBe(
      "trajectoire-2026-Q2-interieur-outre-mer-n2-en.xlsx",
    );
  });

  it("cuts a long name at a word", () => {
    const long = "ministère de l’Économie, des Finances et de la Souveraineté industrielle et numérique";
    expect(fileName(named(long), "fr", "ods")).toBe(
      "trajectoire-2026-T2-economie-finances-souverainete-industrielle-n2.ods",
    );
  });

  it("names the other scopes, and falls back on the code", () => {
    expect(fileName({ ...head, scope: "consolidated" }, "fr", "csv")).toBe("trajectoire-2026-T2-consolide-n2.csv");
    expect(fileName({ ...head, scope: "department-RH" }, "fr", "csv")).toBe(
      "trajectoire-2026-T2-departement-rh-n2.csv",
    );
    expect(fileName(named("漢字"), "fr", "csv")).toBe("trajectoire-2026-T2-mj-n2.csv");
  });
});
