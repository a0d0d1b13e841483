import { describe, expect, it } from "vitest";
import type { Actor } from "./actor";
import { scopesOf, shelve } from "./publication-shelf";
import type { Manifest, PublishedFile } from "./publication";
import { signingKeysAnswer } from "./signing-key";

const as = (...grants: object[]): Actor => ({ kind: "person", userId: "me", grants }) as unknown as Actor;
const file = (scope: string, lang: "fr" | "en"): PublishedFile => ({
  ...{ scope, lang, format: "pdf", name: `${scope}.pdf`, size: 1, sha256: "0".repeat(64) },
});
const correction = (scope: string) => ({ indicator: "I", scope, period: "2026-Q2", before: 1, after: 2, reason: "r" });
const scopes = ["MIOM", "MJ", "consolidated", "department-RH"];
const manifest = {
  period: "2026-Q2",
  number: 2,
  files: scopes.flatMap((scope) => [file(scope, "fr"), file(scope, "en")]),
  erratum: ["consolidated", "MIOM"].map(correction),
} as unknown as Omit<Manifest, "supersededBy">;

describe("a publication on the shelf", () => {
  it.each<[string, Actor, string[], string[]]>([
    ["a director", as({ role: "director" }), scopes, ["consolidated", "MIOM"]],
    ["a reader", as({ role: "ministryReader", ministry: "MJ" }), ["MJ", "consolidated"], ["consolidated"]],
    ["a head", as({ role: "departmentHead", department: "RH" }), ["consolidated", "department-RH"], ["consolidated"]],
    [
      "somebody with two ministries",
      as({ role: "ministryReader", ministry: "MJ" }, { role: "ministryReader", ministry: "MIOM" }),
      ["MIOM", "MJ", "consolidated"],
      ["consolidated", "MIOM"],
    ],
    ["a contributor", as({ role: "contributor", department: "RH" }), [], []],
  ])("holds for %s their files and corrections, in the language asked for", (_who, actor, own, corrected) => {
    const { files, erratum, supersededBy } = shelve(actor, { manifest, latest: 3 }, "fr");
    expect(files.map(({ scope }) => scope)).toEqual(own);
    expect(new Set(files.map(({ lang }) => lang))).toEqual(new Set(own.length === 0 ? [] : ["fr"]));
    expect(erratum?.map(({ scope }) => scope)).toEqual(corrected);
    expect(supersededBy).toBe(3);
  });

  it("lists ministries first, then departments, then the whole", () => {
    expect(scopesOf(manifest.files)).toEqual(["MIOM", "MJ", "department-RH", "consolidated"]);
  });
});

describe("the signing keys", () => {
  it("each say since when they sign, and until when where another took their place", () => {
    const key = (keyId: string, from: string, to: string | null) => ({
      ...{ keyId, publicKey: "PEM", from: new Date(from), to: to === null ? null : new Date(to) },
    });
    const [spring, summer] = ["2026-01-01T00:00:00.000Z", "2026-06-01T00:00:00.000Z"];
    expect(signingKeysAnswer([key("a", spring, summer), key("b", summer, null)])).toEqual({
      keys: [
        { keyId: "a", publicKey: "PEM", from: spring, to: summer },
        { keyId: "b", publicKey: "PEM", from: summer },
      ],
    });
    expect(signingKeysAnswer([])).toEqual({ keys: [] });
  });
});
