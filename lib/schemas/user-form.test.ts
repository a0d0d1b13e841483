import { describe, expect, it } from "vitest";
import { userFormSchema } from "./user-form";

const typed = { email: " Anne@Dinum.example ", expectedSiret: "130 025 265 00013", until: "" };
const rows = (...given: [role: string, scope: string, until: string][]) =>
  Object.fromEntries(
    given.flatMap(([role, scope, until], row) =>
      Object.entries({ role, scope, until }).map(([name, value]) => [`${name}.${String(row)}`, value]),
    ),
  );

describe("the form of an account", () => {
  it("is read as the API's body: spaces in a siret, empty rows and empty days aside", () => {
    const form = {
      ...typed,
      ...rows(["departmentHead", "department:RH", "2030-01-31"], ["", "", ""], ["auditor", "", ""]),
    };
    expect(userFormSchema.parse(form)).toEqual({
      email: "anne@dinum.example",
      expectedSiret: "13002526500013",
      until: null,
      roles: [{ role: "departmentHead", department: "RH", until: "2030-01-31" }, { role: "auditor" }],
    });
  });

  it("says which row is wrong, and takes no field it does not know", () => {
    const wrong = userFormSchema.safeParse({
      ...typed,
      ...rows(["auditor", "", ""], ["ministryReader", "department:RH", ""]),
    });
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([["roles", 1]]);
    expect(userFormSchema.safeParse({ ...typed, ...rows(["auditor", "", ""]), admin: "yes" }).success).toBe(false);
  });

  it("changes what it names alone", () => {
    const id = "0197c5f2-6c1a-7000-8000-000000000001";
    expect(userFormSchema.parse({ id, state: "suspended" })).toEqual({ id, state: "suspended" });
  });
});
