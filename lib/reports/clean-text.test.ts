import { describe, expect, it } from "vitest";

import { breakableText, cleanText, mapText, printableText, type Coverage } from "./clean-text";

const covered = (text: string): Coverage => new Set(Array.from(text, (sign) => sign.codePointAt(0) ?? 0));

describe("cleanText", () => {
  it.each([
    ["a\u0000b\u0007c\u009Fd", "abcd", "controls go"],
    ["a\u202Egnp.exe\u202C", "agnp.exe", "overrides of direction go"],
    ["a\r\nb\rc\u2028d", "a\nb\nc\nd", "every end of line is LF"],
    ["a\tb", "a b", "a tab is a space"],
    ["e\u0301", "é", "characters are composed"],
    ["a\uD800b", "a\uFFFDb", "half a character shows as such"],
    ["\uFEFFa\uFFFEb\u{E0041}", "ab", "marks, non-characters and tags go"],
    ["« 12 % » 漢字 😀", "« 12 % » 漢字 😀", "readable text of any script stays"],
  ])("%j becomes %j: %s", (given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });
});

describe("printableText", () => {
  const families = [covered("abcé □"), covered("😀\u0308")];

  it.each([
    ["abc", "abc", "what a family draws stays"],
    ["a漢b", "a□b", "what none draws shows as a box"],
    ["é\u0301\u0302\u0303", "é", "piled marks go"],
    ["a\u0308", "a", "a cluster is never set in two fonts"],
    ["😀\u0308", "😀\u0308", "a cluster in one font stays"],
    ["a\u3000b", "a b", "a foreign space is a space"],
    ["a\u200Db", "ab", "a joiner without glyph goes"],
    ["a\nb", "a\nb", "lines stay"],
  ])("%j becomes %j: %s", (given, expected) => {
    expect(printableText(given, families)).toBe(expected);
  });
});

describe("breakableText", () => {
  it("lets an endless word be cut, and leaves figures and words alone", () => {
    expect(breakableText("W".repeat(30))).toBe(`${"W".repeat(12)}\u200B${"W".repeat(12)}\u200B${"W".repeat(6)}`);
    expect(breakableText("anticonstitutionnellement vôtre")).toBe("anticonstitutionnellement vôtre");
    expect(breakableText("62.285714285714285714285714285714285714")).toBe("62.285714285714285714285714285714285714");
  });
});

describe("mapText", () => {
  it("changes texts at any depth and nothing else", () => {
    const upper = mapText({ a: ["x", { b: "y", n: 1, z: null, t: true }] }, (text) => text.toUpperCase());
    expect(upper).toEqual({ a: ["X", { b: "Y", n: 1, z: null, t: true }] });
  });
});
