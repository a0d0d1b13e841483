import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { wholeScriptAdapter } from "./whole-script-adapter";

// State networks often close the host of Prisma's native engine, so migrations run on its WebAssembly build.
// The package's own entry wants a bundler that imports .wasm: it is instantiated here by hand.
type Glue = typeof engine & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

export type SchemaFile = { path: string; content: string };

export const noFilters = { externalTables: [], externalEnums: [] };

let instantiated: Promise<void> | undefined;

/** Prisma's schema engine on the database of `pool`; it connects when it is first needed. */
export async function openSchemaEngine(pool: pg.Pool, files: SchemaFile[]): Promise<engine.SchemaEngine> {
  await (instantiated ??= instantiate());
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScriptAdapter(pool));
  const datamodels = files.map((file): [string, string] => [file.path, file.content]);
  return engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

async function instantiate(): Promise<void> {
  const glue = engine as Glue;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}
