import type { DateFormat } from "./spreadsheet-cell";
import type { XmlAttributes } from "./xml";

/** What the styles of a document say that changes what is read: tables not shown, dates without a day. */
export type OdsStyles = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly isShown: (tableStyle: string | undefined) => boolean;
  readonly dateFormatOf: (cellStyle: string | undefined) => DateFormat;
};

/** Fills itself as the document's styles, which come before its tables, are read. */
export function odsStyles(): OdsStyles {
  const hidden = new Set<string>();
  const withoutDay = new Set<string>();
  const dataStyles = new Map<string, string>();
  let style = "";
  let dateStyle: string | null = null;
  return {
    open: (name, attributes) => {
      if (name === "style") {
        style = attributes["style:name"] ?? "";
        dataStyles.set(style, attributes["style:data-style-name"] ?? "");
      }
      if (name === "table-properties" && attributes["table:display"] === "false") hidden.add(style);
      if (name === "date-style") {
        dateStyle = attributes["style:name"] ?? "";
        withoutDay.add(dateStyle);
      }
      if (name === "day" && dateStyle !== null) withoutDay.delete(dateStyle);
    },
    close: (name) => {
      if (name === "date-style") dateStyle = null;
    },
    isShown: (tableStyle = "") => !hidden.has(tableStyle),
    dateFormatOf: (cellStyle = "") => (withoutDay.has(dataStyles.get(cellStyle) ?? "") ? "month" : "day"),
  };
}
