import { createTranslator } from "use-intl/core";

import type { ImportOutcome, ImportTable } from "@/lib/domain/import";
import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";

import { writeCsv } from "./csv";
import { text } from "./sheet-model";

/** What became of a row, and why where it was refused. */
export type RowNote = { readonly outcome: ImportOutcome; readonly message: string };

const messages = { fr: { imports: fr.imports }, en: { imports: en.imports } };
const width = 20;

/** A file that was sent, given back as CSV with two columns more; rows that the mapping leaves out stay bare. */
export function annotatedCsv(
  table: ImportTable,
  notes: ReadonlyMap<number, RowNote>,
  lang: Lang,
): Uint8Array<ArrayBuffer> {
  const words = createTranslator({ locale: lang, messages: messages[lang], namespace: "imports" });
  const heads = [...table.heads, words("column.result"), words("column.message")];
  const rows = table.rows.map(({ row, cells }) => {
    const note = notes.get(row);
    const own = table.heads.map((_, at) => text(cells[at]));
    return [...own, text(note && words(`outcome.${note.outcome}`)), text(note?.message)];
  });
  const sheet = { name: "", columns: heads.map((title) => ({ title, width })), rows };
  return new Uint8Array(writeCsv(sheet));
}
