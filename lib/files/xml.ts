import { SaxesParser } from "saxes";
import type { Archive } from "./archive";

export type XmlAttributes = Readonly<Record<string, string>>;
/** Names come without their namespace's prefix. */
export type XmlHandlers = {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads one part of an archive as XML, as it is unpacked. Throws on what is not well formed and on any DTD. */
export async function readXml(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type is not taken");
  });
  parser.on("opentag", ({ name, attributes }) => handlers.open?.(localName(name), attributes));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", ({ name }) => handlers.close?.(localName(name)));
  await archive.read(part, (text) => parser.write(text));
  parser.close();
}
