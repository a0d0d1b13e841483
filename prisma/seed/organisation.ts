import { seedingJob } from "@/lib/auth/mint";
import { parseJson } from "@/lib/schemas/json";
import { referenceDocumentSchema } from "@/lib/schemas/reference";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";

/** Departments and ministries: what roles need to have a scope. Loading them again changes nothing. */
export async function settleOrganisation(document: unknown, now: Date): Promise<void> {
  const parsed = parseJson(JSON.stringify(document));
  if (!parsed.ok) throw new Error(`a reference document cannot be read: ${parsed.error}`);
  const put = await importReference(seedingJob("seed"), referenceDocumentSchema.parse(parsed.value), { now });
  if (!put.ok) throw new Error(`departments and ministries were refused: ${put.error} ${JSON.stringify(put.faults)}`);
}
