import { z } from "zod";

import { createCampaignSchema } from "./campaign";
import { codeSchema } from "./code";
import { daySchema } from "./day";
import { quarterSchema } from "./period";
import { reasonSchema } from "./text";

const campaignKey = { roadmap: codeSchema, period: quarterSchema };
export const campaignFormSchema = z.strictObject(campaignKey);
export const remindFormSchema = z.strictObject({ ...campaignKey, department: codeSchema });
export const createFormSchema = createCampaignSchema;
export const reopenFormSchema = z.strictObject({ ...campaignKey, reason: reasonSchema, closesOn: daySchema });

/** Each department the publication does without has a field « sans.CODE » that holds the reason. */
const withoutField = /^sans\.(.+)$/;
export const publishFormSchema = z
  .record(z.string(), z.string())
  .transform((fields) => {
    const { roadmap, period, ...others } = fields;
    const isReason = ([name]: readonly [string, string]) => withoutField.test(name);
    const without = Object.entries(others).filter(isReason);
    return {
      ...Object.fromEntries(Object.entries(others).filter((field) => !isReason(field))),
      ...{ roadmap, period },
      without: without.map(([name, reason]) => ({ department: withoutField.exec(name)?.[1], reason })),
    };
  })
  .pipe(
    z.strictObject({
      ...campaignKey,
      without: z.array(z.strictObject({ department: codeSchema, reason: z.string().max(2000) })).max(200),
    }),
  );

const planRowSchema = z.strictObject({
  period: quarterSchema,
  opensOn: daySchema,
  dueOn: daySchema,
  closesOn: daySchema,
});
const planField = /^(period|opensOn|dueOn|closesOn)\.(\d{1,2})$/;

/** Each quarter of a plan has fields « period.0 », « opensOn.0 »…; the rows keep their numbers. */
export const planFormSchema = z
  .record(z.string(), z.string())
  .transform(({ roadmap, ...fields }) => {
    const rows: Record<string, string>[] = [];
    const others: Record<string, string> = {};
    for (const [name, value] of Object.entries(fields)) {
      const [, field, index] = planField.exec(name) ?? [];
      if (field === undefined) others[name] = value;
      else rows[Number(index)] = { ...rows[Number(index)], [field]: value };
    }
    return { roadmap, ...others, rows: Array.from(rows, (row) => (row as typeof row | undefined) ?? {}) };
  })
  .pipe(z.strictObject({ roadmap: codeSchema, rows: z.array(planRowSchema).max(8) }));

/** Where a form of a campaign leads back to. */
export const campaignAddressSchema = z.object(campaignKey);
