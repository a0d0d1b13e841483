import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { knownAct } from "./known-acts";

const root = path.join(import.meta.dirname, "..", "..");

describe("the acts of the log", () => {
  it("have a word for each that the product records", () => {
    const sources = globSync("lib/{auth,use-cases}/**/*.ts", { cwd: root }).filter((file) => !file.includes(".test."));
    const texts = sources.map((file) => readFileSync(path.join(root, file), "utf8"));
    const recorded = texts.flatMap((text) => [...text.matchAll(/"([a-z]+\.[a-z]+)"/g)].map(([, act = ""]) => act));
    const acts = recorded.filter((act) =>
      /^(campaign|cells|entries|import|publication|reference|session|sheet|token|user)\./.test(act),
    );
    expect(acts.length).toBeGreaterThan(20);
    expect(acts.filter((act) => knownAct(act) === undefined)).toEqual([]);
  });
});
