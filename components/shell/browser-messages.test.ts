import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { browserMessages, everywhere } from "./browser-messages";

const root = path.join(import.meta.dirname, "..", "..");
const app = path.join(root, "app");

type Source = {
  readonly isBrowser: boolean;
  readonly isAction: boolean;
  readonly imports: readonly string[];
  readonly names: readonly string[];
};
const sources = new Map<string, Source>();

function sourceOf(file: string): Source {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(file, "utf8");
  const imported = [...text.matchAll(/^(?:import|export)\s+(?!type)[^;]*?from\s+"([^"]+)"/gms)];
  const source = {
    isBrowser: text.startsWith('"use client"'),
    isAction: text.startsWith('"use server"'),
    imports: imported.flatMap(([, from = ""]) => fileOf(file, from)),
    names: [...text.matchAll(/useTranslations\(\s*"([^"]+)"/g)].map(([, name = ""]) => name),
  };
  sources.set(file, source);
  return source;
}

function fileOf(from: string, name: string): string[] {
  const base = name.startsWith("@/") ? path.join(root, name.slice(2)) : path.resolve(path.dirname(from), name);
  if (!name.startsWith("@/") && !name.startsWith(".")) return [];
  return [`${base}.tsx`, `${base}.ts`].filter((file) => existsSync(file)).slice(0, 1);
}

/** Names of the messages that a page's browser code asks for. */
function askedBy(page: string): string[] {
  const asked = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string, isInBrowser: boolean): void => {
    const key = `${file} ${String(isInBrowser)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { isBrowser, isAction, imports, names } = sourceOf(file);
    if (isAction) return;
    const runsThere = isInBrowser || isBrowser;
    if (runsThere) for (const name of names) asked.add(name);
    for (const next of imports) walk(next, runsThere);
  };
  walk(page, false);
  return [...asked].sort();
}

/** Names sent with a page: everywhere's, and those of the layouts above it. */
function sentWith(page: string): string[] {
  const sent: string[] = [...everywhere];
  for (let folder = path.dirname(page); folder.startsWith(app); folder = path.dirname(folder)) {
    const layout = path.join(folder, "layout.tsx");
    const names = existsSync(layout) ? /names=\{\[([^\]]*)\]\}/.exec(readFileSync(layout, "utf8"))?.[1] : undefined;
    sent.push(...[...(names ?? "").matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name));
  }
  return sent;
}

const pages = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page|error|not-found|forbidden|layout)\.tsx$/.test(file))
  .map((file) => path.join(app, file));
const isSent = (name: string, sent: readonly string[]): boolean =>
  sent.some((one) => name === one || name.startsWith(`${one}.`) || one.startsWith(`${name}.`));

describe("messages sent to the browser", () => {
  it.each(pages.map((page) => path.relative(app, page)))("hold what %s prints there", (page) => {
    const file = path.join(app, page);
    expect(askedBy(file).filter((name) => !isSent(name, sentWith(file)))).toEqual([]);
  });

  it("are asked for at all", () => {
    expect(askedBy(path.join(app, "saisie", "[periode]", "page.tsx"))).toContain("entry");
  });

  it("are those under the names, whole or in part", () => {
    const messages = { ui: { sort: "Trier" }, why: { of: "Pourquoi", more: { a: "b" } }, mail: { subject: "Objet" } };
    expect(browserMessages(messages, ["ui", "why.of", "absent"])).toEqual({
      ui: { sort: "Trier" },
      why: { of: "Pourquoi" },
    });
  });
});
