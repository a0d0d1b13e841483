// Lays out reports in a thread of its own: Typst holds its thread for the whole of a document.
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";

const folder = path.join(workerData.root, "lib", "reports");
const require = createRequire(path.join(workerData.root, "package.json"));

/** Fonts of the system would slip in and change the bytes: the library is shown a configuration that names none. */
function withoutSystemFonts(create) {
  const empty = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "trajectoire-fonts-")), "fonts.conf");
  fs.writeFileSync(empty, '<?xml version="1.0"?><fontconfig><dir>/nonexistent</dir></fontconfig>');
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = empty;
  try {
    return create();
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
    fs.rmSync(path.dirname(empty), { recursive: true });
  }
}

let compiler;
function compilerOf() {
  const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
  const fontPaths = [path.join(folder, "fonts")];
  return withoutSystemFonts(() => NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] }));
}

function render(data) {
  compiler ??= compilerOf();
  try {
    const outcome = compiler.compile({
      mainFilePath: path.join(folder, "template", "report.typ"),
      inputs: { data },
      resetRead: true,
    });
    if (outcome.result === null) throw new Error(diagnosis(outcome.takeError()));
    return compiler.pdf(outcome.result, { pdfStandard: "ua-1" });
  } finally {
    // Memory grows to gigabytes over a publication otherwise.
    compiler.evictCache(2);
  }
}

const diagnosis = (error) => JSON.stringify(error?.shortDiagnostics ?? "unknown").slice(0, 2000);

parentPort.on("message", ({ id, data }) => {
  try {
    const bytes = new Uint8Array(render(data));
    parentPort.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
