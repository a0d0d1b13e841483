import { z } from "zod";

import { codeSchema, pathIdSchema } from "./code";
import { daySchema } from "./day";
import { withFault } from "./fault";
import { listAnswerSchema, pageQuerySchema } from "./page";
import { readText } from "./text";

export const roleNames = [
  "administrator",
  "director",
  "departmentHead",
  "contributor",
  "ministryReader",
  "auditor",
] as const;
export const userStates = ["invited", "active", "suspended", "revoked"] as const;

export const userParamsSchema = z.strictObject({ id: pathIdSchema });
export const userListQuerySchema = pageQuerySchema;

const readEmail = (text: string): string | null =>
  text.length <= 254 && /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/.test(text)
    ? text.toLowerCase()
    : null;
/** Kept in lower case: that is how it is compared. */
export const emailSchema = readText(readEmail, "badEmail").meta({ format: "email", maxLength: 254 });
export const siretSchema = z.string().refine((text) => /^\d{14}$/.test(text), withFault("badSiret"));

const scopeOf = { departmentHead: "department", contributor: "department", ministryReader: "ministry" } as const;
const hasItsScope = (grant: { role: (typeof roleNames)[number]; department?: string; ministry?: string }): boolean => {
  const needed = grant.role in scopeOf ? scopeOf[grant.role as keyof typeof scopeOf] : null;
  return (
    (grant.department !== undefined) === (needed === "department") &&
    (grant.ministry !== undefined) === (needed === "ministry")
  );
};
const grantSchema = z
  .strictObject({
    role: z.enum(roleNames),
    department: codeSchema.exactOptional(),
    ministry: codeSchema.exactOptional(),
    until: daySchema.nullable().exactOptional(),
  })
  .refine(hasItsScope, withFault("roleScope"));

const invitationFields = ["email", "roles", "expectedSiret"] as const;
const savedUserSchema = z.strictObject({
  id: readText((text) => pathIdSchema.safeParse(text).data ?? null, "unknownUser").exactOptional(),
  state: z.enum(userStates).exactOptional(),
  email: emailSchema.exactOptional(),
  roles: z.array(grantSchema).max(100).exactOptional(),
  expectedSiret: siretSchema.exactOptional(),
  until: daySchema.nullable().exactOptional(),
});
type SavedUser = z.infer<typeof savedUserSchema>;
export type InvitedUser = Omit<SavedUser, "id" | "state"> &
  Required<Pick<SavedUser, (typeof invitationFields)[number]>>;
export type ChangedUser = SavedUser & Required<Pick<SavedUser, "id">>;

/** Without `id` and `state` it invites, and needs all that an invitation says; with `id`, what is named changes. */
export const saveUserSchema = savedUserSchema
  .superRefine(({ id, state, ...user }, context) => {
    const missing = (name: string) => context.addIssue({ code: "custom", path: [name], params: { code: "required" } });
    if (id !== undefined) return;
    if (state !== undefined) missing("id");
    for (const name of invitationFields) if (user[name] === undefined) missing(name);
  })
  // What the refinement has just seen.
  .transform((user) => user as InvitedUser | ChangedUser)
  .meta({ description: "Without id and state: an invitation. With id: what is named changes." });
export type SaveUserInput = z.infer<typeof saveUserSchema>;
export const isInvitation = (user: SaveUserInput): user is InvitedUser => !("id" in user);

export const userAnswerSchema = z.strictObject({
  id: z.string(),
  email: z.string(),
  state: z.enum(userStates),
  roles: z.array(
    z.strictObject({
      role: z.enum(roleNames),
      department: z.string().optional(),
      ministry: z.string().optional(),
      until: z.iso.date().nullable().optional(),
    }),
  ),
  expectedSiret: z.string(),
  until: z.iso.date().nullable(),
});
export const userListAnswerSchema = listAnswerSchema(userAnswerSchema);
