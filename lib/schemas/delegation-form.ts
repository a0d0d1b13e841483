import { z } from "zod";

import { codeSchema, pathIdSchema } from "./code";
import { daySchema } from "./day";
import { quarterSchema } from "./period";
import { emailSchema } from "./user";

/** The sheet whose page the form stands on. */
const place = { roadmap: codeSchema, period: quarterSchema, department: codeSchema };
export const delegationPlaceSchema = z.object(place);

/** An address as people paste it, spaces around it included. */
const typedEmail = z
  .string()
  .transform((text) => text.trim())
  .pipe(emailSchema);

export const delegateFormSchema = z.strictObject({ ...place, email: typedEmail, until: daySchema });
export const endDelegationFormSchema = z.strictObject({ ...place, id: pathIdSchema });
