import { xmlText } from "./xml-text";
import { columnName } from "./column-name";
import type { Sheet } from "./sheet-model";

/** What a sheet lets do: only its open cells changed, only the choices of a column chosen. In the format's own order. */
export function sheetRules({ isLocked, choices, rows }: Sheet): string {
  const lock = isLocked
    ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
    : "";
  if (choices === undefined || rows.length === 0) return lock;
  const column = columnName(choices.at);
  const list = xmlText(`"${choices.values.join(",")}"`);
  return `${lock}<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${xmlText(choices.message)}" sqref="${column}2:${column}${rows.length + 1}"><formula1>${list}</formula1></dataValidation></dataValidations>`;
}
