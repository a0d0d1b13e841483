import { execFileSync } from "node:child_process";
import path from "node:path";

/** What reports are made with, as the sources stand: a run must not test writers of before. */
export default function prepare(): void {
  execFileSync(process.execPath, [path.join(import.meta.dirname, "..", "prepare-reports.mjs")]);
}
