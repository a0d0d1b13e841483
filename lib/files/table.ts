import type { ImportTable, ImportTableRow } from "@/lib/domain/import";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isArchive, openArchive } from "./archive";
import { readCsv } from "./csv";
import { decodeText } from "./decode-text";
import { isOds, readOds } from "./ods";
import { collectRows, tooManyRows, type RowCollector } from "./row-collector";
import { isXlsx, readXlsx } from "./xlsx";

export type TableRefusal = "wrongKind" | "unreadableFile" | "tooLarge";

const mostBytes = 10 * 1_048_576;
const mostRows = 50_000;

/**
 * The table an uploaded file holds (CSV, XLSX, ODS), by what it contains and not by its name: first row the heads,
 * every cell a text. Refuses what is no table (`wrongKind`), what is damaged or empty, and what is too long.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<ImportTable, TableRefusal>> {
  if (bytes.byteLength > mostBytes) return fail("tooLarge");
  if (bytes.byteLength === 0) return fail("unreadableFile");
  const rows = isArchive(bytes) ? await readWorkbook(bytes) : readText(bytes);
  return rows.ok ? tableOf(rows.value) : rows;
}

function readText(bytes: Uint8Array): Result<readonly ImportTableRow[], TableRefusal> {
  const text = decodeText(bytes);
  return text === null ? fail("wrongKind") : readCsv(text, mostRows + 1);
}

/** Whatever is wrong inside an archive throws: it says nothing to a person but that the file is no good. */
async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly ImportTableRow[], TableRefusal>> {
  try {
    const archive = await openArchive(bytes);
    const collector: RowCollector = collectRows(mostRows + 1);
    if (isXlsx(archive)) await readXlsx(archive, collector);
    else if (await isOds(archive)) await readOds(archive, collector);
    else return fail("wrongKind");
    return ok(collector.rows);
  } catch (error) {
    return fail(error === tooManyRows ? "tooLarge" : "unreadableFile");
  }
}

function tableOf([first, ...rows]: readonly ImportTableRow[]): Result<ImportTable, "unreadableFile"> {
  const heads = [...(first?.cells ?? [])];
  while (heads.length > 0 && heads.at(-1)?.trim() === "") heads.pop();
  return heads.length === 0 ? fail("unreadableFile") : ok({ heads, rows });
}
