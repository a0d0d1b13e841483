import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";

import en from "./en.json";
import fr from "./fr.json";

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
const french = new Map(flat(fr));
const english = new Map(flat(en));

/** The arguments and tags a message takes; what a plural's or a select's branches say is not one. */
const holes = (message: string): string[] => {
  const open = message.replace(/(?:=\d+|zero|one|two|few|many|other)\s*\{/g, "(");
  return [
    ...[...open.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => name),
    ...[...open.matchAll(/<(\w+)>/g)].map(([, name = ""]) => `<${name}>`),
  ];
};

describe("the two catalogues", () => {
  it("have the same messages", () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it("take in English nothing that the French, which the code is written for, does not take", () => {
    const added = [...english].filter(([key, message]) => {
      const known = holes(french.get(key) ?? "");
      return holes(message).some((hole) => !known.includes(hole));
    });
    expect(added.map(([key]) => key)).toEqual([]);
  });

  it.each([
    ["fr", fr, french],
    ["en", en, english],
  ] as const)("%s: every message can be read", (locale, messages, all) => {
    const faults: string[] = [];
    const onError = (error: Error) => faults.push(error.message);
    const translate = createTranslator({ locale, messages: messages, onError });
    for (const [key, message] of all) {
      const values = holes(message).map((hole): [string, unknown] =>
        hole.startsWith("<") ? [hole.slice(1, -1), (chunks: string) => chunks] : [hole, 1],
      );
      translate.markup(key as never, Object.fromEntries(values) as never);
    }
    expect(faults).toEqual([]);
  });

  it("in French, keeps high punctuation and guillemets on the line of their word", () => {
    const loose = [...french].filter(([, text]) => / [:;?!%»]|« |\d [:;?!%]/.test(text));
    expect(loose.map(([key]) => key)).toEqual([]);
  });

  it("write typographic apostrophes and the true minus", () => {
    const typed = [...french, ...english].filter(([, text]) => /\p{L}'\p{L}|(?:^|\s)-\d/u.test(text));
    expect(typed.map(([key]) => key)).toEqual([]);
  });
});
