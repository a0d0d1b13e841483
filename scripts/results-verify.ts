import { parseArgs } from "node:util";
import { systemActor } from "@/lib/auth/mint";
import { verifyResults } from "@/lib/use-cases/figures/verify-results";
import { findDatabase } from "./find-database";

try {
  findDatabase(parseArgs({ options: { "data-dir": { type: "string" } } }).values["data-dir"]);
  const differences = await verifyResults(systemActor("results:verify"), new Date());
  for (const { indicator, place, stored, computed } of differences) {
    console.log(`${indicator} ${place}: stored ${stored ?? "nothing"}, computed ${computed ?? "nothing"}`);
  }
  console.log(differences.length === 0 ? "Every result stands." : `${differences.length} results differ.`);
  process.exit(differences.length === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : "The results could not be verified.");
  process.exit(2);
}
