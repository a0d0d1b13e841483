import { describe, expect, it } from "vitest";

import { alertDetail } from "./alert-detail";

const line = { decimals: 1, unit: "jours" };

describe("the figures of an alert", () => {
  it("are percents, periods, days and values of the indicator, each as the page prints them", () => {
    expect(alertDetail({ progress: 32.4, expected: 70 }, line, "fr")).toMatchObject({
      progress: "32\u00A0%",
      expected: "70\u00A0%",
    });
    expect(alertDetail({ current: 104.46, baseline: 98 }, line, "fr")).toEqual({
      current: "104,5",
      baseline: "98,0",
      unit: "jours",
    });
    expect(alertDetail({ since: "2025-Q3", periods: 3 }, line, "fr")).toMatchObject({
      since: "T3\u00A02025",
      periods: 3,
    });
  });
  it("count the usual deviations of an outlier with one decimal, whatever those of the indicator", () =>
    expect(alertDetail({ value: 61, median: 83.5, values: 8, score: 15.176 }, line, "fr")).toMatchObject({
      value: "61,0",
      median: "83,5",
      values: 8,
      score: "15,2",
    }));
  it("leave the words of a milestone as they were written", () => {
    const detail = { title: "Ouverture", dueOn: "2026-10-15", days: 39 };
    expect(alertDetail(detail, undefined, "fr")).toMatchObject({
      title: "Ouverture",
      days: 39,
      dueOn: "15\u00A0octobre 2026",
    });
  });
});
