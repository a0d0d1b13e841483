import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import en from "./en.json";
import fr from "./fr.json";
import { codeWord, modelWord } from "./glossary";

const schema = readFileSync(new URL("../../prisma/schema.prisma", import.meta.url), "utf8");

const blocks = (kind: "model" | "enum") =>
  [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"))].map(([, name = "", body = ""]) => ({
    name,
    values: body.split("\n").flatMap((line) => /^\s+([a-z]\w*)\s*(?:@map.*)?$/i.exec(line)?.[1] ?? []),
  }));

describe.each([
  ["French", fr.glossary],
  ["English", en.glossary],
])("the %s glossary", (_language, glossary) => {
  it("names every model of the database and no other", () => {
    expect(Object.keys(glossary.models).sort()).toEqual(
      blocks("model")
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("names every value of every enumeration and no other", () => {
    const named = Object.entries(glossary.enums).map(([name, values]) => [name, Object.keys(values).sort()]);
    const known = blocks("enum").map(({ name, values }) => [name, values.sort()]);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(known));
  });
});

it("gives the word of a code in the language asked", () => {
  expect(codeWord("SheetState", "returned", "fr")).toBe("renvoyée");
  expect(codeWord("RoleName", "departmentHead", "en")).toBe("head of department");
  expect(modelWord("Sheet", "fr")).toBe("fiche de collecte");
});
