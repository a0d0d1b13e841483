import { explain } from "../demo/failure.mjs";
import { isStopping } from "../demo/stopping.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs one suite, whatever became of those before it. */
export async function suite(name, work) {
  if (isStopping()) return;
  const start = performance.now();
  console.log(`\n== ${name}`);
  const counts = await work().catch((error) => {
    console.error(explain(error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (isStopping()) return;
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) failures.push(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`-- ${name}: ${counts.failed > 0 ? "FAILED" : "ok"} (${seconds} s)`);
}

/** The closing line and the exit code. */
export function closeTally() {
  if (isStopping()) return 130;
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}
