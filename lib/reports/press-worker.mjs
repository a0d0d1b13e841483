// Makes the files of reports in a thread of its own, which each of them holds for as long as it takes.
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";

// Made from write-files.ts by scripts/prepare-reports.mjs: a thread reads no TypeScript.
import { writeFiles } from "./writers/write-files.mjs";

const folder = path.join(workerData.root, "lib", "reports");
const fontFolder = path.join(folder, "fonts");
// Who waits for a page comes before who waits for a file.
if (process.platform === "linux") os.setPriority(os.constants.priority.PRIORITY_LOW);
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
  return withoutSystemFonts(() => NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fontFolder] }] }));
}

/** Straight to the file: a document handed to JavaScript in between keeps its memory, some 20 MB, for long. */
function layOut(data) {
  compiler ??= compilerOf();
  const page = { mainFilePath: path.join(folder, "template", "report.typ"), inputs: { data }, resetRead: true };
  try {
    return new Uint8Array(compiler.pdf(page, { pdfStandard: "ua-1" }));
  } catch (error) {
    throw new Error(diagnosis(page) ?? String(error?.message ?? error).slice(0, longestDiagnosis));
  } finally {
    // Reports share too little of their layout for the memory that keeping it takes.
    compiler.evictCache(0);
  }
}

const longestDiagnosis = 2000;

/** A page that does not compile fails without a word, and says why when it is only compiled. */
const diagnosis = (page) => {
  const outcome = compiler.compile(page);
  if (outcome.result !== null) return null;
  return JSON.stringify(outcome.takeError()?.shortDiagnostics ?? "unknown").slice(0, longestDiagnosis);
};

parentPort.on("message", (order) => {
  try {
    const files = writeFiles(order, { layOut, fontFolder });
    parentPort.postMessage({ files }, [...new Set(files.map(({ bytes }) => bytes.buffer))]);
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error), fault: error?.reportFault ?? null });
  }
});
