// Prepares what the reports are made with, into folders ignored by git: the fonts, and the writers for their own thread.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

import "./prepare-fonts.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const target = path.join(root, "lib/reports/writers");

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ["lib/reports/write-files.ts"],
  outdir: target,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});

// Several processes may prepare at once: a file appears whole or not at all.
fs.mkdirSync(target, { recursive: true });
for (const file of outputFiles) {
  const draft = `${file.path}.${String(process.pid)}`;
  fs.writeFileSync(draft, file.contents);
  fs.renameSync(draft, file.path);
}
