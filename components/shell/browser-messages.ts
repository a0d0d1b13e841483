type Messages = { readonly [name: string]: string | Messages };

/** Texts that the browser needs on any screen; the others come with the screens that print them. */
export const everywhere = [
  "shell",
  "ui",
  "marks",
  "status",
  "chart",
  "indicator.columns",
  "indicator.file",
  "indicator.list",
  "indicator.row",
  "why.of",
] as const;

/** The messages under the given names, dots between levels, and nothing else: what is sent with a page is paid by all. */
export function browserMessages(messages: Messages, names: readonly string[]): Messages {
  const heads = Map.groupBy(names, (name) => name.split(".")[0] ?? "");
  const picked = [...heads].flatMap(([head, own]): [string, string | Messages][] => {
    const held = messages[head];
    if (held === undefined) return [];
    const rest = own.map((name) => name.slice(head.length + 1));
    return [[head, typeof held === "string" || rest.includes("") ? held : browserMessages(held, rest)]];
  });
  return Object.fromEntries(picked);
}
