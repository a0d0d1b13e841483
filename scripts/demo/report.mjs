const steps = new Map();
const isTerminal = process.stdout.isTTY === true;
let ticking;

/** Tells that a step begins and how long it took; on a terminal a line below counts the seconds of those under way. */
export async function step(name, work) {
  const start = performance.now();
  steps.set(name, start);
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
    const running = [...steps].map(([name, start]) => `${name} ${seconds(start)}`);
    clearLine();
    process.stdout.write(`  … ${running.join(", ")}`.slice(0, (process.stdout.columns ?? 80) - 1));
  }, 1000);
  ticking.unref();
}

function clearLine() {
  if (isTerminal) process.stdout.write("\r\u001b[K");
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
