import type { CellTexts, Draft } from "./desk-state";

type Drafts = Readonly<Record<string, Draft>>;
type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** One entry of the browser's storage per person, sheet and cell: two windows on a sheet do not undo each other. */
export const keptName = (userId: string, sheet: { roadmap: string; period: string; department: string }): string =>
  `trajectoire.saisie.${userId}.${sheet.roadmap}.${sheet.period}.${sheet.department}.`;

/** Keeps what is not recorded, so that closing the page loses nothing. A full or closed storage is no reason to stop. */
export function keepDrafts(storage: Kept, name: string, drafts: Drafts, before: Drafts): void {
  try {
    for (const key of Object.keys(before)) if (drafts[key] === undefined) storage.removeItem(name + key);
    for (const [key, draft] of Object.entries(drafts)) {
      if (draft !== before[key]) storage.setItem(name + key, JSON.stringify(draft));
    }
  } catch {
    // A browser may refuse to keep anything: what is typed then lives as long as the page.
  }
}

/** What an earlier visit left; anything that is not ours to read is nothing. */
export function findDrafts(storage: Kept, name: string): Drafts {
  try {
    const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    const own = names.filter((one) => one.startsWith(name));
    return Object.fromEntries(own.flatMap((one) => readDraft(one.slice(name.length), storage.getItem(one))));
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readDraft(key: string, text: string | null): [string, Draft][] {
  const draft = parsed(text);
  if (!isRecord(draft) || typeof draft["seen"] !== "number" || typeof draft["since"] !== "number") return [];
  const texts = readTexts(draft["texts"]);
  const base = readTexts(draft["base"]);
  if (texts === null || base === null) return [];
  return [[key, { texts, base, seen: draft["seen"], since: draft["since"], isTyping: false, verdict: null }]];
}

function readTexts(texts: unknown): CellTexts | null {
  if (!isRecord(texts)) return null;
  const { figure, denominator, comment, evidence } = texts;
  const all = [figure, denominator, comment, evidence];
  if (!all.every((text) => typeof text === "string")) return null;
  return { figure, denominator, comment, evidence } as CellTexts;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
