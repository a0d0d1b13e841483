import { execFile } from "node:child_process";
import { chown, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Makes `folder/data`, in one move at the end, so that an interrupted start leaves nothing half made. */
export async function initialise(launcher, initdb, folder, password) {
  const unfinished = path.join(folder, "unfinished");
  const passwordFile = path.join(folder, "password");
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (process.getuid?.() === 0) await chown(passwordFile, launcher.owner, launcher.owner);
  const access = ["-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const [command, ...args] = [...launcher.prefix, initdb, "-D", unfinished, "--no-sync", ...access, ...locale];
  try {
    await run(command, args, launcher.options);
    await rename(unfinished, path.join(folder, "data"));
  } catch (error) {
    throw initialisationFailure(error);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

function initialisationFailure(error) {
  const output = String(error.stderr ?? error.message);
  if (!output.includes("No space left on device")) return new Error(`initdb failed:\n${output.trim()}`);
  return Object.assign(new Error("initdb: no space left"), { code: "ENOSPC" });
}
