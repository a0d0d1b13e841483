import { describe, expect, it } from "vitest";

import { Decimal } from "@/lib/domain/decimal";

import { numberText, parseJson, writeJson } from "./json";

const parsed = (text: string): unknown => {
  const json = parseJson(text);
  if (!json.ok) throw new Error(json.error);
  return json.value;
};

describe("reading JSON", () => {
  it.each(["1.10", "1e400", "0.1234567890123456789", "-0", "12345678901234567890"])("keeps the text of %s", (text) => {
    expect(numberText(parsed(text))).toBe(text);
  });

  it("leaves texts, truth values, null and lists as they are", () => {
    expect(parsed('{"a":["x",true,null],"b":{}}')).toEqual({ a: ["x", true, null], b: {} });
  });

  it.each(["", "{", "{a:1}", '{"a":1,}', "[1 2]", "NaN", "01", "'x'", '{"a":1}}', '"\\x"'])("refuses %s", (text) => {
    expect(parseJson(text)).toEqual({ ok: false, error: "notJson" });
  });

  it.each([
    ['{"a":1,"a":2}', ["a"]],
    ['{"entries":[{},{"value":1,"\\u0076alue":2}]}', ["entries", 1, "value"]],
    ['{"a":{"b":1},"c":{"b":1,"b":1}}', ["c", "b"]],
  ])("refuses a name given twice: %s", (text, path) => {
    expect(parseJson(text)).toEqual({ ok: false, error: "duplicateKey", path });
  });

  it("takes one name in several objects, and names that hold brackets and quotes", () => {
    expect(parsed('[{"a{":"]","b\\"":1},{"a{":"}"}]')).toHaveLength(2);
  });

  it("refuses what is nested too deeply, however deep", () => {
    expect(parseJson("[".repeat(500_000))).toMatchObject({ ok: false, error: "tooDeep" });
    expect(parseJson(`${"[".repeat(32)}${"]".repeat(32)}`).ok).toBe(true);
  });

  it("reads a megabyte of escaped quotes in linear time", () => {
    expect(parseJson(`["${'\\"'.repeat(500_000)}`)).toEqual({ ok: false, error: "notJson" });
  });

  it("gives no object another prototype", () => {
    const read = parsed('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}') as object;
    expect("isAdmin" in read).toBe(false);
    expect("isAdmin" in {}).toBe(false);
  });
});

describe("writing JSON", () => {
  it("writes decimals as numbers of 15 significant digits and days as they are", () => {
    const value = {
      third: new Decimal(1).div(3),
      whole: new Decimal("1240"),
      list: [new Decimal("-0.5")],
      day: "2026-09-30",
    };
    expect(writeJson(value)).toBe('{"third":0.333333333333333,"whole":1240,"list":[-0.5],"day":"2026-09-30"}');
  });

  it("gives back the digits of the largest and smallest numbers that can be entered", () => {
    for (const text of ["999999999999999", "-999999999.999999", "0.000001"]) {
      expect(Number(writeJson(new Decimal(text)))).toBe(Number(text));
      expect(new Decimal(writeJson(new Decimal(text))).equals(text)).toBe(true);
    }
  });

  it("writes instants in UTC and sequence numbers as numbers", () => {
    expect(writeJson({ at: new Date("2026-06-03T12:00:00+02:00"), seq: 12n })).toBe(
      '{"at":"2026-06-03T10:00:00.000Z","seq":12}',
    );
  });
});
