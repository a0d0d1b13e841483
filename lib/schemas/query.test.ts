import { describe, expect, it } from "vitest";

import { auditQuerySchema } from "./audit";
import { boardQuerySchema } from "./board";
import { campaignListQuerySchema } from "./campaign";
import { encodeCursor } from "./page";
import { publicationFileParamsSchema } from "./publication";
import { resultsQuerySchema } from "./result";

describe("query strings", () => {
  it("gives lists their default length and reads their cursor", () => {
    expect(campaignListQuerySchema.parse({})).toEqual({ limit: 100 });
    const cursor = encodeCursor(["2026-Q3", "dinum-2023"]);
    expect(campaignListQuerySchema.parse({ limit: "1000", cursor })).toEqual({
      limit: 1000,
      cursor: ["2026-Q3", "dinum-2023"],
    });
  });

  it.each([
    { limit: "0" },
    { limit: "1001" },
    { limit: "ten" },
    { limit: "1e2" },
    { limit: "-1" },
    { cursor: "%%%" },
    { cursor: "bm90IGpzb24" },
    { offset: "1" },
    { state: "opened" },
    { period: "2026" },
  ])("refuses a list with %o", (query) => expect(campaignListQuerySchema.safeParse(query).success).toBe(false));

  it("reads several codes, each once", () => {
    expect(resultsQuerySchema.parse({ department: "RH,ISN,RH" }).department).toEqual(["RH", "ISN"]);
  });

  it.each([
    { department: "" },
    { department: "RH," },
    { ministry: "M J" },
    { from: "2026Q3" },
    { grain: "week" },
    { by: "region" },
    { cumulative: "1" },
    { provisional: "yes" },
    { asOf: "2026-02-30" },
    { asOf: "2026-02-30T00:00:00Z" },
    { asOf: "yesterday" },
    { asOf: "2026-06-03T25:00:00Z" },
    { granularity: "month" },
  ])("refuses results with %o", (query) => expect(resultsQuerySchema.safeParse(query).success).toBe(false));

  it("takes a day for its end in Paris, summer and winter", () => {
    const at = (asOf: string) => boardQuerySchema.parse({ asOf }).asOf?.at.toISOString();
    expect(at("2026-06-03")).toBe("2026-06-03T21:59:59.999Z");
    expect(at("2026-12-03")).toBe("2026-12-03T22:59:59.999Z");
    expect(at("2026-06-03T12:00:00+02:00")).toBe("2026-06-03T10:00:00.000Z");
  });

  it("reads a file of a publication, and leads nowhere for another name", () => {
    const file = (name: string) => publicationFileParamsSchema.safeParse({ period: "2026-Q1", file: name }).data?.file;
    expect(file("department-RH.csv")).toEqual({ scope: "department-RH", format: "csv" });
    expect([file("MJ.docx"), file("../../etc.pdf"), file(".pdf")]).toEqual([undefined, undefined, undefined]);
  });

  it("reads where the log goes on", () => {
    expect(auditQuerySchema.parse({ after: "12" }).after).toBe(12n);
    expect(auditQuerySchema.safeParse({ after: "-1" }).success).toBe(false);
  });
});
