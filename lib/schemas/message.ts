import { z } from "zod";

import { mailCadences } from "@/lib/domain/message";
import { langs } from "@/lib/messages/lang";

import { pathIdSchema } from "./code";
import { lastParam, type AddressParams } from "./view";

/** `id` marks that message as read, `all` every one. */
export const readMessagesSchema = z.union([
  z.strictObject({ id: pathIdSchema }),
  z.strictObject({ all: z.literal("oui") }).transform(() => ({})),
]);

const cadenceSchema = z.enum(mailCadences);
/** How one wants mail; a field left out stays as it is. */
export const mailPreferenceSchema = z.strictObject({
  lang: z.enum(langs).exactOptional(),
  collection: cadenceSchema.exactOptional(),
  review: cadenceSchema.exactOptional(),
  publication: cadenceSchema.exactOptional(),
});

/** Whether and when a mail tells of publications. */
export const publicationMailSchema = z.strictObject({ publication: cadenceSchema });

/** What cannot be read in the address is as good as absent. */
export function readMessagesAddress(params: AddressParams): { readonly before?: string } {
  const before = z.uuid().safeParse(lastParam(params, "avant"));
  return before.success ? { before: before.data } : {};
}
