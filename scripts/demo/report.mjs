import { readFileSync } from "node:fs";

const steps = new Map();
const isTerminal = process.stdout.isTTY === true;
let ticking;

/**
 * Tells that a step begins and how long it took. On a terminal a line below counts the seconds of those under way and
 * shows how far the step's own output, in `logFile`, has come.
 */
export async function step(name, work, logFile) {
  const start = performance.now();
  steps.set(name, { start, logFile });
  say(`  ${name} …`);
  tick();
  try {
    const detail = await work();
    steps.delete(name);
    say(`  ${name}: ${detail ?? "done"} (${seconds(start)})`);
  } finally {
    steps.delete(name);
    tick();
  }
}

export function say(text) {
  clearLine();
  process.stdout.write(`${text}\n`);
}

function tick() {
  clearInterval(ticking);
  clearLine();
  if (!isTerminal || steps.size === 0) return;
  ticking = setInterval(() => {
    const running = [...steps].map(([name, { start, logFile }]) => `${name} ${seconds(start)}${lastLine(logFile)}`);
    clearLine();
    process.stdout.write(`  … ${running.join(", ")}`.slice(0, (process.stdout.columns ?? 80) - 1));
  }, 1000);
  ticking.unref();
}

function clearLine() {
  if (isTerminal) process.stdout.write("\r\u001b[K");
}

function lastLine(logFile) {
  try {
    const line = readFileSync(logFile, "utf8").trim().split("\n").at(-1).trim();
    return line === "" ? "" : ` (${line.slice(0, 30)})`;
  } catch {
    return "";
  }
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
