import { z } from "zod";

import { tokenDays } from "@/lib/domain/api-token";

import { pathIdSchema } from "./code";
import { readText, textSchema } from "./text";

const readDays = (text: string): number | null => {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= tokenDays.max ? days : null;
};

/** A token of one's own: what it is for, and for how long. */
export const makeTokenSchema = z.strictObject({ label: textSchema(100), days: readText(readDays, "invalid") });
export const revokeTokenSchema = z.strictObject({ id: pathIdSchema });

const readKey = (text: string): string | null => (/^[0-9a-f]{64}$/.test(text) ? text : null);
/** `key` ends that session, `others` all but that one. */
export const endSessionsSchema = z
  .strictObject({
    key: readText(readKey, "notFound").exactOptional(),
    others: readText(readKey, "notFound").exactOptional(),
  })
  .transform(({ key, others }) => ({ key: others ?? key ?? "", others: others !== undefined }));
