import { describe, expect, it } from "vitest";

import type { Draft } from "./desk-state";
import { findDrafts, keepDrafts, keptName } from "./kept-drafts";

const sheet = { roadmap: "dinum-2023", period: "2026-Q3", department: "RH" };
const name = keptName("u1", sheet);
const base = { figure: "", denominator: "", comment: "", evidence: "" };
const draft = (figure: string): Draft => ({
  ...{ texts: { ...base, figure }, base, seen: 0, since: 1, isTyping: true },
  verdict: null,
});

function storageOf(entries: Record<string, string> = {}) {
  const held = new Map(Object.entries(entries));
  return {
    get length() {
      return held.size;
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

describe("what the browser keeps of a sheet", () => {
  it("is found again at the next visit, as typed", () => {
    const storage = storageOf();
    keepDrafts(storage, name, { "A/RH 2026-Q3": draft("1 2x") }, {});
    expect(findDrafts(storage, name)["A/RH 2026-Q3"]).toMatchObject({ texts: { figure: "1 2x" }, isTyping: false });
  });

  it("is one person's on one sheet", () => {
    const storage = storageOf();
    keepDrafts(storage, name, { "A/RH 2026-Q3": draft("1") }, {});
    expect(findDrafts(storage, keptName("u2", sheet))).toEqual({});
    expect(findDrafts(storage, keptName("u1", { ...sheet, department: "ISN" }))).toEqual({});
  });

  it("leaves what another window keeps", () => {
    const storage = storageOf();
    keepDrafts(storage, name, { "A/RH 2026-Q3": draft("1") }, {});
    const other = { "B/RH 2026-Q3": draft("2") };
    keepDrafts(storage, name, other, {});
    keepDrafts(storage, name, {}, other);
    expect(Object.keys(findDrafts(storage, name))).toEqual(["A/RH 2026-Q3"]);
  });

  it("is nothing where something else stands, or where the browser keeps nothing", () => {
    expect(findDrafts(storageOf({ [`${name}A`]: "{", [`${name}B`]: "[]" }), name)).toEqual({});
    expect(findDrafts(storageOf({ [`${name}B`]: '{"seen":1,"since":2,"texts":{"figure":1}}' }), name)).toEqual({});
    const closed = {
      ...storageOf(),
      setItem: () => {
        throw new Error("quota");
      },
    };
    expect(() => keepDrafts(closed, name, { A: draft("1") }, {})).not.toThrow();
  });
});
