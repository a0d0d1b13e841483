import { z } from "zod";

import { codeSchema } from "./code";
import { readText } from "./text";

const maxLimit = 1000;
const defaultLimit = 100;

const readLimit = (text: string): number | null => {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= maxLimit ? limit : null;
};

/** Where a list goes on: the sort keys of its last item, opaque to callers. */
export type Cursor = readonly string[];

export const encodeCursor = (keys: Cursor): string => Buffer.from(JSON.stringify(keys)).toString("base64url");

function readCursor(text: string): Cursor | null {
  if (!/^[\w-]{1,1000}$/.test(text)) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    const isCursor =
      Array.isArray(keys) && keys.length > 0 && keys.every((key) => typeof key === "string" && !key.includes("\0"));
    return isCursor ? keys : null;
  } catch {
    return null;
  }
}

export const limitSchema = readText(readLimit, "badLimit")
  .default(defaultLimit)
  .meta({ type: "integer", minimum: 1, maximum: maxLimit, description: `${String(defaultLimit)} by default.` });
export const cursorSchema = readText(readCursor, "badCursor").meta({ description: "nextCursor of the answer before." });

/** One page of a list of which one item more than `limit` was read, and where to go on. */
export function pageOf<T, A>(read: readonly T[], limit: number, keys: (item: T) => Cursor, answer: (item: T) => A) {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(answer),
    nextCursor: read.length > limit && last !== undefined ? encodeCursor(keys(last)) : null,
  };
}

/** The parameters of every list; extend it with the list's own filters. */
export const pageQuerySchema = z.strictObject({ limit: limitSchema, cursor: cursorSchema.exactOptional() });

export const listAnswerSchema = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

const readFlag = (text: string): boolean | null => (text === "true" ? true : text === "false" ? false : null);
/** A truth value of a query string. */
export const flagSchema = readText(readFlag, "unknownValue", { allowed: "true, false" }).meta({ type: "boolean" });

/** Names the roadmap where several could be meant. */
export const roadmapQuerySchema = z.strictObject({ roadmap: codeSchema.exactOptional() });
/** The pages of a list below a campaign. */
export const sheetListQuerySchema = pageQuerySchema.extend({ roadmap: codeSchema.exactOptional() });
/** The body of an act that needs no detail: `{}`. */
export const emptyBodySchema = z.strictObject({});
