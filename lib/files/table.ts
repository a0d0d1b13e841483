import type { ImportTable } from "@/lib/domain/import";
import { fail, ok, type Result } from "@/lib/domain/result";
import { readCsv, type CsvRecord } from "./csv";
import { decodeText } from "./decode-text";

export type TableRefusal = "wrongKind" | "unreadableFile" | "tooLarge";

const mostBytes = 10 * 1_048_576;
const mostRows = 50_000;

/**
 * The table an uploaded file holds, by what it contains and not by its name: first row the heads, every cell a text.
 * Refuses what is no table (`wrongKind`), what is damaged or empty, and what is too long.
 */
export function readTable(bytes: Uint8Array): Result<ImportTable, TableRefusal> {
  if (bytes.byteLength > mostBytes) return fail("tooLarge");
  if (bytes.byteLength === 0) return fail("unreadableFile");
  const text = decodeText(bytes);
  if (text === null) return fail("wrongKind");
  const records = readCsv(text, mostRows + 1);
  return records.ok ? tableOf(records.value) : records;
}

function tableOf([first, ...rows]: readonly CsvRecord[]): Result<ImportTable, "unreadableFile"> {
  const heads = [...(first?.cells ?? [])];
  while (heads.length > 0 && heads.at(-1)?.trim() === "") heads.pop();
  return heads.length === 0 ? fail("unreadableFile") : ok({ heads, rows });
}
