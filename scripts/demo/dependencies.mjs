import { existsSync, readFileSync } from "node:fs";
import { rm, statfs } from "node:fs/promises";
import path from "node:path";
import { run } from "./child-process.mjs";
import { Failure } from "./failure.mjs";
import { root } from "./options.mjs";

const neededBytes = 1.5e9;
const modules = path.join(root, "node_modules");
export const binaries = path.join(modules, ".bin");

/** Installs what package-lock.json names, unless node_modules holds exactly that. */
export async function ensureDependencies() {
  if (areCurrent()) return "up to date";
  await requireSpace();
  const logFile = path.join(root, ".data", "logs", "dependencies.log");
  // A server's NODE_ENV=production would leave out what the build needs.
  const args = ["ci", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];
  await run("npm", args, { logFile, env: withoutProjectNode(), name: "Installing the dependencies (npm ci)" });
  // Turbopack remembers that a package was missing.
  await rm(path.join(root, ".next", "cache"), { recursive: true, force: true });
  return "installed";
}

// npm tries for minutes before it tells that a disk is full.
async function requireSpace() {
  await rm(modules, { recursive: true, force: true });
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize >= neededBytes) return;
  const free = Math.floor((bavail * bsize) / 1e6);
  throw new Failure(`The disk is too full: the dependencies need about 1.5 GB in ${root}, and ${free} MB are free.`);
}

// npm writes what it installed into a lock file of its own, at the end: a broken installation has none.
function areCurrent() {
  const installed = readPackages(path.join(modules, ".package-lock.json"));
  const wanted = readPackages(path.join(root, "package-lock.json"));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([name, entry]) => name === "" || isSame(entry, installed[name]));
}

function isSame(wanted, installed) {
  if (installed === undefined) return Boolean(wanted.optional || wanted.devOptional);
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

// npm must not run on the Node inside the folder that it replaces.
function withoutProjectNode() {
  const places = (process.env.PATH ?? "").split(path.delimiter).filter((place) => place !== binaries);
  return { ...process.env, PATH: places.join(path.delimiter) };
}
