/** Texts that only server components print: the browser need not fetch them with every page. */
const serverOnly = new Set(["public", "glossary", "report", "mail"]);

export const browserMessages = <T extends Readonly<Record<string, unknown>>>(messages: T): Partial<T> =>
  Object.fromEntries(Object.entries(messages).filter(([namespace]) => !serverOnly.has(namespace))) as Partial<T>;
