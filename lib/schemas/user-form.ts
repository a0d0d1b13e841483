import { z } from "zod";

import { saveUserSchema } from "./user";

type Fields = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** `department:RH` or `ministry:MJ`, as the list of scopes names them. */
function scopeOf(value: string): Record<string, string> {
  const [kind = "", code = ""] = value.split(":");
  return kind === "department" || kind === "ministry" ? { [kind]: code } : {};
}

function rolesOf(fields: Fields): object[] {
  const rows = Object.keys(fields).flatMap((name) => /^role\.(\d{1,3})$/.exec(name)?.[1] ?? []);
  return rows.flatMap((row) => {
    const role = text(fields[`role.${row}`]);
    const until = text(fields[`until.${row}`]);
    return role === "" ? [] : [{ role, ...scopeOf(text(fields[`scope.${row}`])), ...(until !== "" && { until }) }];
  });
}

const rowField = /^(?:role|scope|until)\.\d{1,3}$/;

/** What a form about an account says, as the API would be told: empty days are no day, empty rows no role. */
function toBody(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const own: Fields = { ...fields };
  const rest = Object.fromEntries(Object.entries(own).filter(([name]) => !rowField.test(name)));
  return {
    ...rest,
    ...("role.0" in own && { roles: rolesOf(own) }),
    ...("until" in own && { until: text(own["until"]) === "" ? null : own["until"] }),
    ...("expectedSiret" in own && { expectedSiret: text(own["expectedSiret"]).replaceAll(/\s/g, "") }),
    ...("email" in own && { email: text(own["email"]) }),
  };
}

export const userFormSchema = z.preprocess(toBody, saveUserSchema);
