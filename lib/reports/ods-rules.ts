import { xmlText } from "./xml-text";
import { columnName } from "./column-name";
import type { Sheet } from "./sheet-model";

const choicesName = "choices";

/** Sheets that are locked keep their order and names too. */
export const lockedStructure = (sheets: readonly Sheet[]): string =>
  sheets.some(({ isLocked }) => isLocked) ? ' table:structure-protected="true"' : "";

/** The attribute of a cell whose column has its choices. */
export const choiceOf = ({ choices }: Sheet, at: number): string =>
  choices?.at === at ? ` table:content-validation-name="${choicesName}"` : "";

/** The choices of the first sheet that has some. */
export function validations(sheets: readonly Sheet[]): string {
  const sheet = sheets.find(({ choices }) => choices !== undefined);
  if (sheet?.choices === undefined) return "";
  const { at, values, message } = sheet.choices;
  const list = values.map((value) => `"${value}"`).join(";");
  const base = `$'${sheet.name.replaceAll("'", "''")}'.${columnName(at)}2`;
  return `<table:content-validations><table:content-validation table:name="${choicesName}" table:condition="${xmlText(`of:cell-content-is-in-list(${list})`)}" table:allow-empty-cell="true" table:base-cell-address="${xmlText(base)}"><table:error-message table:message-type="stop" table:display="true"><text:p>${xmlText(message)}</text:p></table:error-message></table:content-validation></table:content-validations>`;
}
