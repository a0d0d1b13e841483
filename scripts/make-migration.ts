import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { compareSchemas } from "./migrations/compare-schemas";

// Writes the next migration from the schema of the last commit (or of `--from FILE`) to the one in the working tree.
const file = "prisma/schema.prisma";
const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: "string" } } });
const name = positionals[0] ?? "";

if (!/^[a-z0-9_]+$/.test(name)) {
  console.error("Usage: npm run make-migration -- name_in_small_letters [--from OLDER_SCHEMA_FILE]");
  process.exit(1);
}
const older = values.from === undefined ? committedSchema() : readFileSync(values.from, "utf8");
const script = await compareSchemas(older, readFileSync(file, "utf8"));
if (script === "") {
  console.error("The schema has not changed.");
  process.exit(1);
}
const written = writeMigration(script);
console.log(`Wrote ${written}: read it, add the grants and policies of new tables, then npm run migrate.`);
process.exit(0);

function committedSchema(): string {
  return execFileSync("git", ["show", `HEAD:${file}`], { encoding: "utf8" });
}

function writeMigration(sql: string): string {
  const instant = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma", "migrations", `${instant}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  return path.join(folder, "migration.sql");
}
