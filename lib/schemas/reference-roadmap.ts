import { z } from "zod";

import { codeSchema } from "./code";
import { daySchema } from "./day";
import { integerSchema } from "./decimal";
import { withFault } from "./fault";
import { retirement } from "./reference-organisation";
import { textSchema } from "./text";

export const successionKinds = ["kept", "renamed", "split", "merged"] as const;

export const priorityNumberSchema = integerSchema(1, 999);

const priorityRef = /^[A-Za-z0-9._-]{1,64}\/[1-9]\d{0,2}$/;
const prioritySuccessionSchema = z.strictObject({
  ref: z
    .string()
    .refine((ref) => priorityRef.test(ref), withFault("badReference"))
    .meta({ examples: ["dinum-2023-mars/5"] }),
  kind: z.enum(successionKinds),
});
const prioritySchema = z.strictObject({
  number: priorityNumberSchema,
  title: textSchema(500),
  succeeds: z.array(prioritySuccessionSchema).max(100).exactOptional(),
});

/** What a project (`ref` its slug) or an indicator (`ref` its code) takes over from. */
export const successionSchema = z.strictObject({ ref: codeSchema, kind: z.enum(successionKinds) });

export const roadmapEntrySchema = z.strictObject({
  slug: codeSchema,
  title: textSchema(500).exactOptional(),
  label: textSchema(60).exactOptional().meta({ description: "What its goals are called: priorité, mission, axe." }),
  startsOn: daySchema.exactOptional(),
  endsOn: daySchema.exactOptional(),
  source: textSchema(2000).nullable().exactOptional(),
  priorities: z.array(prioritySchema).max(200).exactOptional(),
  ...retirement,
});
