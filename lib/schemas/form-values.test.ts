import { describe, expect, it } from "vitest";

import { formRows, formValues } from "./form-values";

const formOf = (...fields: [string, string][]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe("what a form sends", () => {
  it("is one value for a name given once, a list for one given several times", () => {
    const form = formOf(["reason", "Trop haut"], ["cells", "A 2026-Q3"], ["cells", "B 2026-Q3"]);
    expect(formValues(form)).toEqual({ reason: "Trop haut", cells: ["A 2026-Q3", "B 2026-Q3"] });
  });

  it("leaves out what React adds", () => {
    expect(formValues(formOf(["$ACTION_ID_ab12", ""], ["$ACTION_KEY", "k1"], ["period", "2026-Q3"]))).toEqual({
      period: "2026-Q3",
    });
  });

  it("is rows where names carry a number, in the order of the numbers", () => {
    const form = formOf(["period", "2026-Q3"], ["figure.10", "3"], ["figure.2", "1"], ["comment.2", "Deux"]);
    expect(formRows(form)).toEqual([{ figure: "1", comment: "Deux" }, { figure: "3" }]);
  });
});
