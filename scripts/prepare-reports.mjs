// Prepares what reports are made with, into folders ignored by git: the fonts, and what runs in threads of its own. A
// thread reads neither TypeScript nor the names that stand for folders.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import "./prepare-fonts.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** Several processes may prepare at once: a file appears whole or not at all. */
async function bundle(entry, folder, options = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: path.join(root, folder),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    ...options,
  });
  fs.mkdirSync(path.join(root, folder), { recursive: true });
  for (const file of outputFiles) {
    const draft = `${file.path}.${String(process.pid)}`;
    fs.writeFileSync(draft, file.contents);
    fs.renameSync(draft, file.path);
  }
}

await bundle("lib/reports/write-files.ts", "lib/reports/writers");
// With the packages that the server itself uses; the one that guards pages has nothing to guard there.
await bundle("lib/jobs/sealing-thread.ts", "lib/jobs/threads", {
  packages: "external",
  alias: { "server-only": "./scripts/testing/empty.ts" },
});
