import { describe, expect, it } from "vitest";

import { commentFaults } from "./typed-comment";

const codes = (comment: string) => commentFaults(comment).map(({ code }) => code);

describe("a comment", () => {
  it.each([
    ["empty", "", []],
    ["of the greatest length", "é".repeat(4000), []],
    ["on several lines, with tabs", "Deux postes :\n\t– greffe\r\n\t– accueil", []],
    ["of 5 000 characters", "x".repeat(5000), ["commentTooLong"]],
    ["with a control character", "Deux\u0007 postes", ["controlCharacters"]],
    ["with what the database cannot hold", "Deux\u0000", ["controlCharacters"]],
    ["with an override of direction", "Deux \u202Etsop\u202C", ["controlCharacters"]],
    ["with an isolate", "Deux \u2067postes\u2069", ["controlCharacters"]],
    ["in a language that is written from right to left", "وظيفتان \u200F2", []],
    ["with half a character", "Deux \ud83d", ["controlCharacters"]],
  ])("%s", (_name, comment, expected) => expect(codes(comment)).toEqual(expected));

  it("that is too long says how long it is, and how long it may be", () => {
    expect(commentFaults("x".repeat(5000))[0]?.params).toEqual({ length: 5000, longest: 4000 });
  });
});
