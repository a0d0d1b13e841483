import { describe, expect, it } from "vitest";
import type { z } from "zod";

import { createCampaignSchema, publishCampaignSchema, reopenCampaignSchema } from "./campaign";
import { recordEntriesSchema } from "./entry";
import { commitImportSchema, importFieldsSchema } from "./import";
import { parseJson } from "./json";
import { emptyBodySchema } from "./page";
import { referenceDocumentSchema } from "./reference";
import { returnSheetSchema } from "./sheet";
import { saveUserSchema } from "./user";

/** Reads a body as a route does: undefined when it is not even JSON. */
function read<S extends z.ZodType>(schema: S, text: string): ReturnType<S["safeParse"]> | undefined {
  const json = parseJson(text);
  return json.ok ? (schema.safeParse(json.value) as ReturnType<S["safeParse"]>) : undefined;
}
const entries = (entry: string): boolean | undefined =>
  read(recordEntriesSchema, `{"entries":[{"series":"RH-POSTES/RH/MJ",${entry}}]}`)?.success;

describe("numbers of an entry", () => {
  it.each(["0", "-12", "12.5", "123456789012345", "0.123456", "1e3", "1.50", "-0.000001"])("takes %s", (number) => {
    expect(entries(`"value":${number}`)).toBe(true);
  });

  it.each([
    "1e400",
    "1234567890123456",
    "0.1234567",
    "1e300",
    "1e-7",
    '"12"',
    "true",
    "[12]",
    '{"n":12}',
    "1e99999999",
  ])("refuses %s", (number) => {
    expect(entries(`"value":${number}`)).toBe(false);
    expect(entries(`"numerator":${number},"denominator":1`)).toBe(false);
  });

  it("keeps every digit", () => {
    const body = read(recordEntriesSchema, '{"entries":[{"series":"A/B","value":999999999.999999}]}');
    expect(body?.data?.entries[0]?.value?.toString()).toBe("999999999.999999");
  });

  it("tells null, which empties a cell, from absent, which says nothing", () => {
    const body = read(
      recordEntriesSchema,
      '{"entries":[{"series":"A/B","value":null},{"series":"A/B","comment":null}]}',
    );
    expect(body?.data?.entries).toEqual([
      { series: "A/B", value: null },
      { series: "A/B", comment: null },
    ]);
  });
});

describe("entries", () => {
  it.each([
    '"value":1,"unit":"postes"',
    '"value":1,"__proto__":{"revision":1}',
    '"mark":"missing"',
    '"mark":"notDue"',
    '"mark":null',
    '"value":1,"comment":5',
    '"value":1,"comment":"a\\u0000b"',
    '"value":1,"comment":"\\ud800"',
    '"value":1,"evidence":"javascript:alert(1)"',
    '"value":1,"evidence":"ftp://example.org"',
    '"value":1,"revision":-1',
    '"value":1,"revision":1.5',
    '"value":1,"revision":"1"',
    '"value":1,"period":"2026-Q5"',
  ])("refuses %s", (entry) => expect(entries(entry)).toBe(false));

  it("takes what a rule will refuse: a mark with a value, a numerator alone", () => {
    expect(entries('"value":1,"mark":"notAvailable"')).toBe(true);
    expect(entries('"numerator":1')).toBe(true);
  });

  it.each(['{"entries":{}}', '{"entries":[],"mode":"all"}', "[]", "5", "null", '{"entries":[5]}', "{}", '""'])(
    "refuses %s",
    (text) => expect(read(recordEntriesSchema, text)?.success).toBe(false),
  );

  it("reads a series into its only spelling and leaves an impossible one to be unknown", () => {
    const of = (series: string) =>
      read(recordEntriesSchema, `{"entries":[{"series":"${series}"}]}`)?.data?.entries[0]?.series;
    expect([of("A/B/-/-"), of("A/B/-/P"), of("A/B/M/-"), of("nowhere")]).toEqual([
      "A/B",
      "A/B/-/P",
      "A/B/M",
      "nowhere",
    ]);
  });
});

describe("periods and days", () => {
  const campaign = (period: string, opensOn = '"2026-10-01"') =>
    `{"roadmap":"dinum-2023","period":${period},"opensOn":${opensOn},"dueOn":"2026-10-15","closesOn":"2026-10-31"}`;

  it("takes a quarter", () => expect(read(createCampaignSchema, campaign('"2026-Q3"'))?.success).toBe(true));

  it.each([
    '"2026-Q5"',
    '"2026-Q0"',
    '"2026-13"',
    '"2026Q3"',
    '"T3 2026"',
    '"2026-q3"',
    '"2026-Q3 "',
    '"26-Q3"',
    "2026",
    '"2026"',
    '"2026-09"',
    '"2026-S1"',
    "null",
    '""',
  ])("refuses %s for a campaign", (period) =>
    expect(read(createCampaignSchema, campaign(period))?.success).toBe(false),
  );

  it.each([
    '"2026-02-30"',
    '"2026-1-1"',
    '"01/10/2026"',
    '"2026-10-01T00:00:00Z"',
    '"0000-01-01"',
    "20261001",
    '"2026-13-01"',
  ])("refuses the day %s", (day) =>
    expect(read(createCampaignSchema, campaign('"2026-Q3"', day))?.success).toBe(false),
  );

  it.each(['"2026-00"', '"2026-13"', '"2026-S3"', '"2026-Q5"', '"2026Q3"', '"2026-9"', '"0026"', '"2026-Q3/2026-Q4"'])(
    "refuses the period %s of a target",
    (period) => {
      const text = `{"targets":[{"indicator":"X","period":${period},"value":1}]}`;
      expect(read(referenceDocumentSchema, text)?.success).toBe(false);
    },
  );
});

describe("other bodies", () => {
  it.each<[string, z.ZodType, string]>([
    ["an act without detail takes {} alone", emptyBodySchema, '{"force":true}'],
    ["a number is not {}", emptyBodySchema, "5"],
    ["reopening without a closing day", reopenCampaignSchema, '{"reason":"erreur"}'],
    ["reopening without a reason", reopenCampaignSchema, '{"closesOn":"2026-12-01"}'],
    ["returning with a blank reason", returnSheetSchema, '{"reason":"  "}'],
    ["publishing without a department and no reason", publishCampaignSchema, '{"without":[{"department":"RH"}]}'],
    ["a code with a slash", publishCampaignSchema, '{"without":[{"department":"R/H","reason":"x"}]}'],
    ["a commit mode that does not exist", commitImportSchema, '{"mode":"some"}'],
    ["an import kind that does not exist", importFieldsSchema, '{"kind":"all"}'],
    ["a mapping that is not JSON", importFieldsSchema, '{"kind":"history","mapping":"{"}'],
    [
      "a mapping with an unknown column",
      importFieldsSchema,
      '{"kind":"history","mapping":"{\\"columns\\":{\\"x\\":\\"y\\"}}"}',
    ],
    [
      "a head without department",
      saveUserSchema,
      '{"email":"a@b.fr","expectedSiret":"12345678901234","roles":[{"role":"departmentHead"}]}',
    ],
    [
      "a director of a department",
      saveUserSchema,
      '{"email":"a@b.fr","expectedSiret":"12345678901234","roles":[{"role":"director","department":"RH"}]}',
    ],
    ["an invitation without address", saveUserSchema, '{"expectedSiret":"12345678901234","roles":[]}'],
  ])("refuses: %s", (_intention, schema, text) => expect(read(schema, text)?.success).toBe(false));

  it("reads a mapping, heads as lists", () => {
    const mapping =
      '{"columns":{"series":["id","zone"],"value":"valeur"},"series":{"IND-005/D87":"BAR-5/D87"},"keep":{"type":["va"]},"days":"any"}';
    const fields = importFieldsSchema.safeParse({ kind: "history", mapping });
    expect(fields.data?.mapping?.columns).toEqual({ series: ["id", "zone"], value: ["valeur"] });
  });
});
