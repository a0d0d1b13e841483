import { parseArgs } from "node:util";
import { systemActor } from "@/lib/auth/mint";
import { auditHead, findFirstBreak } from "@/lib/data/audit";
import { inScope } from "@/lib/data/transaction";
import { findDatabase } from "./find-database";

const actor = systemActor("audit:verify");

try {
  findDatabase(parseArgs({ options: { "data-dir": { type: "string" } } }).values["data-dir"]);
  const { broken, head } = await inScope(
    actor,
    async (tx) => ({ broken: await findFirstBreak(actor, tx), head: await auditHead(actor, tx) }),
    { timeoutSeconds: 3600 },
  );
  if (broken !== null) console.error("The audit chain is broken at:");
  console.log(broken === null ? `The audit chain holds. Its head is ${head}.` : String(broken));
  process.exit(broken === null ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : "The audit chain could not be verified.");
  process.exit(2);
}
