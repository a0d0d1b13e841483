import { strToU8, zipSync, type Zippable } from "fflate";

/** The earliest day a ZIP can hold, in local time as fflate writes it: the same bytes in every zone and on every day. */
const earliest = (): Date => new Date(1980, 0, 1);

/** The parts in their order, deflated but those named in `stored`. */
export function archive(
  parts: readonly (readonly [path: string, content: string])[],
  stored: readonly string[] = [],
): Uint8Array {
  const files: Zippable = {};
  const mtime = earliest();
  for (const [path, content] of parts) {
    files[path] = [strToU8(content), { level: stored.includes(path) ? 0 : 6, mtime, os: 0 }];
  }
  return zipSync(files);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text inside an element or a quoted attribute, without what XML 1.0 cannot hold. */
export const xmlText = (content: string): string =>
  content
    .replace(/(?![\n\t\r])\p{Cc}/gu, "")
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"\r]/gu, (sign) => entities[sign] ?? "");

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
