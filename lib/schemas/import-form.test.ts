import { describe, expect, it } from "vitest";
import { keyLines, readMappingForm } from "./import-form";

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe("the form that maps the columns of a file", () => {
  it("says what the API takes as JSON", () => {
    const form = formOf({
      "column.series": "identifiant_indic",
      "and.series": "zone_id",
      "column.value": "valeur",
      "constant.department": "RH",
      "keep.0": "type_valeur",
      "kept.0": "va ; vc",
      "keep.1": "maille",
      days: "any",
      keys: "IND-005/D87 = POSTES/RH\r\nA=B = DELAI/RH\n\nIND-006/D87 = \nsans signe",
    });
    expect(readMappingForm(form)).toEqual({
      ok: true,
      value: {
        columns: { series: ["identifiant_indic", "zone_id"], value: ["valeur"] },
        constants: { department: "RH" },
        series: { "IND-005/D87": "POSTES/RH", "A=B": "DELAI/RH" },
        keep: { type_valeur: ["va", "vc"] },
        days: "any",
      },
    });
  });

  it("is nothing where nothing is chosen", () =>
    expect(readMappingForm(formOf({ "column.series": "", days: "periodEnd", keys: "" }))).toEqual({
      ok: true,
      value: {},
    }));

  it("gives way to JSON, and refuses what is no mapping", () => {
    const json = '{"columns":{"value":"valeur"}}';
    expect(readMappingForm(formOf({ "column.series": "x", json }))).toMatchObject({
      value: { columns: { value: ["valeur"] } },
    });
    for (const wrong of ["{", "[]", '{"colonnes":{}}', '{"constants":{"value":"1"}}']) {
      expect(readMappingForm(formOf({ json: wrong }))).toEqual({ ok: false, error: "badMapping" });
    }
  });

  it("shows again what it says, with the keys it says nothing of", () =>
    expect(keyLines({ series: { a: "A/RH" } }, ["a", "b"])).toBe("a = A/RH\nb = "));
});
