import { defineMethods } from "@/lib/auth/methods";
import { faultMessage } from "@/lib/auth/problem-text";
import { defineRoute } from "@/lib/auth/route";
import { ok } from "@/lib/domain/result";
import { campaignParamsSchema } from "@/lib/schemas/campaign";
import { recordEntriesSchema } from "@/lib/schemas/entry";
import { roadmapQuerySchema } from "@/lib/schemas/page";
import { recordObservations } from "@/lib/use-cases/collection/record-observations";

const record = defineRoute({
  act: "writeEntries",
  params: campaignParamsSchema,
  query: roadmapQuerySchema,
  body: recordEntriesSchema,
  handler: async ({ actor, params, query, body, lang, now }) => {
    const recorded = await recordObservations(actor, { ...params, ...query, ...body, source: "api" }, now);
    if (!recorded.ok) return recorded;
    const { results, ...counts } = recorded.value;
    return ok({
      ...counts,
      results: results.map(({ index, outcome, revision, faults }) => ({
        index,
        outcome,
        revision,
        errors: faults.map((fault) => ({ ...fault, message: faultMessage(fault, lang) })),
      })),
    });
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ PUT: record });
