import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Whether poppler's programs are here: what needs them is left out where they are not. */
export const hasPoppler = (process.env["PATH"] ?? "").split(path.delimiter).some((folder) => {
  try {
    accessSync(path.join(folder, "pdftotext"));
    return true;
  } catch {
    return false;
  }
});

export const textOfPdf = async (file: string): Promise<string> =>
  (await promisify(execFile)("pdftotext", ["-layout", file, "-"], { maxBuffer: 1e7 })).stdout;

export const factsOfPdf = async (file: string): Promise<string> =>
  (await promisify(execFile)("pdfinfo", [file])).stdout;

/** Numbers that the workbook holds as numbers. */
export function numbersOfWorkbook(bytes: Uint8Array): number[] {
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  return sheets.flatMap(([, content]) =>
    [...strFromU8(content).matchAll(/<c (?![^>]*t=)[^>]*><v>([^<]+)<\/v>/g)].map(([, text]) => Number(text)),
  );
}
