import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const round = (number, digits = 1) => Number(number.toFixed(digits));

/** One scenario, as ratios to the limit of the same run. */
export function tell(size, { name, ours, limit, ...rest }) {
  const lines = [`${name} (${size})`];
  if (ours) {
    lines.push(
      `  throughput ${round((100 * ours.throughput) / limit.throughput)} % of the limit (${round(ours.throughput)}/s of ${round(limit.throughput)}/s)`,
      `  p50 ${round(ours.p50)} ms, p95 ${round(ours.p95)} ms, p99 ${round(ours.p99)} ms (limit ${round(limit.p50)}, ${round(limit.p95)}, ${round(limit.p99)})`,
      `  CPU ${round(ours.cpu, 2)} ms per request (limit ${round(limit.cpu, 2)})`,
    );
  }
  for (const [key, value] of Object.entries(rest)) lines.push(`  ${key} ${value}`);
  console.log(lines.join("\n"));
}

/** The whole as JSON, to compare sizes. */
export function keep(size, measured, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `results-${size}.json`), JSON.stringify(measured, undefined, 2));
}
