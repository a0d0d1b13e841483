import "../scripts/demo/require-node.mjs";
import { parseArgs } from "node:util";
import { sizes } from "./sizes.mjs";

const options = { size: { type: "string", default: "1e6" }, only: { type: "string" } };
const { size, only } = parseArgs({ options }).values;
if (sizes[size] === undefined) {
  console.error(`--size takes one of ${Object.keys(sizes).join(", ")}.`);
  process.exit(2);
}
const { runBenchmarks } = await import("./run-benchmarks.mjs");
process.exit(await runBenchmarks(size, only?.split(",") ?? null));
