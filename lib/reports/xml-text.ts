const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Most cells hold nothing of the kind. */
const special = /[&<>"\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u;

/** Text inside an element or a quoted attribute, without what XML 1.0 cannot hold. */
export const xmlText = (content: string): string => (special.test(content) ? escaped(content) : content);

const escaped = (content: string): string =>
  content
    .replace(/(?![\n\t\r])\p{Cc}/gu, "")
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"\r]/gu, (sign) => entities[sign] ?? "");

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
