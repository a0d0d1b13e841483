import { z } from "zod";

import { mappedFields, type ImportMapping } from "@/lib/domain/import";
import { fail, ok, type Result } from "@/lib/domain/result";

import { codeSchema, pathIdSchema } from "./code";
import { importMappingSchema } from "./import";
import { parseJson } from "./json";
import { entryModes } from "@/lib/domain/observation-entry";
import { quarterSchema } from "./period";

const campaign = z
  .string()
  .transform((text) => text.split("/"))
  .pipe(z.tuple([codeSchema, quarterSchema]))
  .transform(([roadmap, period]) => ({ roadmap, period }));

/** What goes with a file: the campaign its values are for, or the roadmap whose past it tells. */
export const importUploadSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("entries"), campaign }),
  z.object({ kind: z.literal("history"), roadmap: codeSchema }),
]);
export const commitFormSchema = z.object({ id: pathIdSchema, mode: z.enum(entryModes) });
export const importFormSchema = z.object({ id: pathIdSchema });

export const keptColumns = [0, 1, 2] as const;

/** What the form that maps a file says: its fields, or the JSON that takes their place. */
export function readMappingForm(form: FormData): Result<ImportMapping, "badMapping"> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const json = text("json");
  const written = json === "" ? ok(fieldsOf(text)) : parseJson(json);
  const parsed = importMappingSchema.safeParse(written.ok ? written.value : null);
  return parsed.success ? ok(parsed.data) : fail("badMapping");
}

type TextOf = (name: string) => string;

function fieldsOf(text: TextOf) {
  const columns = mappedFields.flatMap((field) => {
    const heads = [text(`column.${field}`), text(`and.${field}`)].filter((head) => head !== "");
    return heads.length === 0 ? [] : [[field, heads] as const];
  });
  const constants = mappedFields.flatMap((field) => {
    const constant = text(`constant.${field}`);
    return constant === "" ? [] : [[field, constant] as const];
  });
  const keep = keptColumns.flatMap((row) => {
    const head = text(`keep.${String(row)}`);
    const values = text(`kept.${String(row)}`);
    return head === "" || values === "" ? [] : [[head, values.split(";").map((one) => one.trim())] as const];
  });
  const series = keysOf(text("keys"));
  return {
    ...(columns.length > 0 && { columns: Object.fromEntries(columns) }),
    ...(constants.length > 0 && { constants: Object.fromEntries(constants) }),
    ...(series.length > 0 && { series: Object.fromEntries(series) }),
    ...(keep.length > 0 && { keep: Object.fromEntries(keep) }),
    ...(text("days") === "any" && { days: "any" }),
  };
}

/** `IND-005/D87 = POSTES/RH`, one a line; a key that nothing is written beside is left out. */
const keysOf = (text: string): (readonly [string, string])[] =>
  text.split(/\r?\n/u).flatMap((line) => {
    const at = line.lastIndexOf("=");
    const [key, series] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()];
    return key === "" || series === "" ? [] : [[key, series] as const];
  });

/** The lines of `keysOf` for what a mapping says, and for keys that it does not say anything of. */
export const keyLines = ({ series = {} }: ImportMapping, unknown: readonly string[]): string =>
  [
    ...Object.entries(series).map(([key, one]) => `${key} = ${one}`),
    ...unknown.filter((key) => !Object.hasOwn(series, key)).map((key) => `${key} = `),
  ].join("\n");
