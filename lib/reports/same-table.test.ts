import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";

import type { ReportFormat } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";

import { makeReportFiles } from "./make-files";
import { sampleModel } from "./sample-model";
import { hasProgram, hostileText, inFolder, parseCsv, withText } from "./testing";

vi.setConfig({ testTimeout: 120_000 });

async function bytesOf(format: ReportFormat, model: ReportModel): Promise<Uint8Array> {
  const [file] = await makeReportFiles(JSON.stringify(model), "fr", [format]);
  return file?.bytes ?? new Uint8Array();
}

/** The sheet « Données » as LibreOffice reads it, raw numbers with a dot. */
const readByOffice = (bytes: Uint8Array, format: string): string[][] =>
  inFolder((folder) => {
    const file = path.join(folder, `report.${format}`);
    writeFileSync(file, bytes);
    const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, file], {
      stdio: "ignore",
    });
    const data = readdirSync(folder).find((name) => name.endsWith("-Données.csv")) ?? "";
    return parseCsv(readFileSync(path.join(folder, data), "utf8"), "\t");
  });

const isNumber = /^-?\d+(,\d+)?$/u;
/** A field of the CSV without what its own dialect adds: the comma, the apostrophe before what looks like a formula. */
const plainField = (field: string): string =>
  isNumber.test(field) ? String(Number(field.replace(",", "."))) : field.replace(/^'(?=[=+\-@\t\r])/u, "");
const plainCell = (cell: string): string => (/^-?\d+(\.\d+)?$/u.test(cell) ? String(Number(cell)) : cell);

describe.skipIf(!hasProgram("soffice"))("the workbook opened by LibreOffice (soffice)", () => {
  it.each([
    ["xlsx", "what people should write", sampleModel()],
    ["ods", "what nobody should write", withText(sampleModel(), hostileText)],
  ] as const)("as %s, with %s, has the same table as the CSV", async (format, _, model) => {
    const csv = parseCsv(new TextDecoder().decode(await bytesOf("csv", model)));
    const read = readByOffice(await bytesOf(format, model), format);
    expect(read.length).toBe(csv.length);
    expect(read.map((row) => row.map(plainCell))).toEqual(csv.map((row) => row.map(plainField)));
  });
});
