import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { showScript } from "../demo/child-process.mjs";
import { binaries } from "../demo/dependencies.mjs";
import { commandEnvironment } from "../demo/environment.mjs";
import { root } from "../demo/options.mjs";

const reports = path.join(root, ".data", "reports");

/** A static check counts as one test. */
export const format = () => check("prettier", ["--check", "--log-level", "warn", "."]);
export const lint = () => check("eslint", ["--max-warnings", "0", "."]);
export const deadCode = () => check("knip", ["--no-progress"]);

export async function types() {
  // Writes the declarations of routes and style sheets that a fresh clone lacks.
  await showProgram("next", ["typegen"]);
  return check("tsc", ["--noEmit"]);
}

export const unitTests = () => vitest(["--project", "unit"]);
export const allTests = () => vitest([]);

/** Journeys in a browser against the application at `url`. */
export async function journeys(url, browser, dataDir) {
  const report = path.join(reports, "journeys.json");
  rmSync(report, { force: true });
  const env = { E2E_URL: url, E2E_BROWSER: browser, E2E_DATA_DIR: dataDir, E2E_REPORT: report };
  const code = await showProgram("playwright", ["test"], env);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = read(report).stats ?? {};
  return withCode(code, { passed: expected, failed: unexpected + flaky, skipped });
}

async function check(program, args) {
  return withCode(await showProgram(program, args), { passed: 1, failed: 0, skipped: 0 });
}

async function vitest(args) {
  const report = path.join(reports, "vitest.json");
  rmSync(report, { force: true });
  const code = await showProgram("vitest", [
    "run",
    ...args,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${report}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(report);
  return withCode(code, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
}

// A run can fail without a failed test: a file that does not load, a server that does not start.
function withCode(code, counts) {
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, passed: code === 0 ? counts.passed : Math.max(0, counts.passed - 1), failed: 1 };
}

function showProgram(program, args, env = {}) {
  return showScript(path.join(binaries, program), args, { env: { ...commandEnvironment(), ...env } });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
