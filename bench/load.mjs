import { readFileSync } from "node:fs";
import autocannon from "autocannon";

const ticksPerSecond = 100;

/** User and system CPU of a process so far, in milliseconds. */
const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
};

/** Peak memory of a process in MB; null where the system does not tell. */
export function peakMemory(pid) {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return line && Math.round(Number(line[1]) / 1024);
}

export function currentMemory(pid) {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return line && Math.round(Number(line[1]) / 1024);
}

/**
 * Loads an address for some seconds from `connections` clients that wait for each answer: requests per second,
 * latencies and CPU of the server in milliseconds. Every answer must be a success.
 */
export async function load({ pid, seconds = 4, connections = 4, ...asked }) {
  const before = cpuOf(pid);
  const result = await autocannon({ ...asked, connections, duration: seconds });
  const failures = result.errors + result.non2xx;
  if (failures > 0) throw new Error(`${asked.url}: ${failures} of ${result.requests.total} requests failed.`);
  return {
    throughput: result.requests.total / result.duration,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
    cpu: (cpuOf(pid) - before) / result.requests.total,
  };
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs two measures in turn, five times each after one that does not count, and answers the medians of both. */
export async function alternate(ours, limit, runs = 5) {
  await ours();
  await limit();
  const pairs = [];
  for (let run = 0; run < runs; run += 1) pairs.push([await ours(), await limit()]);
  const medians = (index) =>
    Object.fromEntries(
      Object.keys(pairs[0][index]).map((name) => [name, median(pairs.map((pair) => pair[index][name]))]),
    );
  return { ours: medians(0), limit: medians(1) };
}
