import { describe, expect, it } from "vitest";

import {
  formatChange,
  formatDay,
  formatDayShort,
  formatFileSize,
  formatInstant,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPeriodShort,
  formatTime,
  formatWeekday,
} from "./format";

const nb = "\u00A0";

describe("numbers", () => {
  it.each([
    ["2412", 0, `2${nb}412`, "2,412"],
    ["1000000", 0, `1${nb}000${nb}000`, "1,000,000"],
    ["318.4", 1, "318,4", "318.4"],
    ["450", 1, "450,0", "450.0"],
    ["999.95", 1, `1${nb}000,0`, "1,000.0"],
    ["-0.8", 1, "\u22120,8", "\u22120.8"],
    ["-1234.5", 1, `\u22121${nb}234,5`, "\u22121,234.5"],
    ["0", 0, "0", "0"],
    ["-0.04", 1, "0,0", "0.0"],
    ["123456789012345", 0, `123${nb}456${nb}789${nb}012${nb}345`, "123,456,789,012,345"],
    ["1e-7", 2, "0,00", "0.00"],
  ])("prints %s with %i decimals", (value, decimals, fr, en) => {
    expect(formatNumber(value, decimals, "fr")).toBe(fr);
    expect(formatNumber(value, decimals, "en")).toBe(en);
  });

  it("rounds half away from zero, on the exact decimal", () => {
    expect(formatNumber("0.5", 0, "fr")).toBe("1");
    expect(formatNumber("-0.5", 0, "fr")).toBe("\u22121");
    expect(formatNumber("1.005", 2, "fr")).toBe("1,01");
    expect(formatNumber("34.285714285714285", 2, "fr")).toBe("34,29");
  });

  it("prints nothing for nothing, never a zero or a dash", () => {
    expect(formatNumber(null, 1, "fr")).toBe("");
    expect(formatChange(null, 1, "fr")).toBe("");
    expect(formatPercent(null, 1, "fr")).toBe("");
  });

  it("signs a change by what is shown", () => {
    expect(formatChange("232", 0, "fr")).toBe("+232");
    expect(formatChange("-0.8", 1, "fr")).toBe("\u22120,8");
    expect(formatChange("41800", 0, "fr")).toBe(`+41${nb}800`);
    expect(formatChange("0.04", 1, "fr")).toBe("0,0");
    expect(formatChange("0", 0, "en")).toBe("0");
  });

  it("sets the percent sign as each language does", () => {
    expect(formatPercent("68.91", 2, "fr")).toBe(`68,91${nb}%`);
    expect(formatPercent("69", 0, "en")).toBe("69%");
  });

  it("gives sizes of files in thousands of bytes", () => {
    expect(formatFileSize(412_345, "fr")).toBe(`412${nb}ko`);
    expect(formatFileSize(1_250_000, "fr")).toBe(`1,3${nb}Mo`);
    expect(formatFileSize(20_000_000, "en")).toBe(`20${nb}MB`);
    expect(formatFileSize(12, "fr")).toBe(`12${nb}octets`);
  });
});

describe("periods", () => {
  it.each([
    ["2026", "2026", "2026"],
    ["2026-S1", "1er semestre 2026", "first half of 2026"],
    ["2026-S2", "2e semestre 2026", "second half of 2026"],
    ["2026-Q3", `T3${nb}2026`, `Q3${nb}2026`],
    ["2026-09", "septembre 2026", "September 2026"],
    ["2023-Q1/2026-Q3", `T1${nb}2023 – T3${nb}2026`, `Q1${nb}2023 – Q3${nb}2026`],
  ])("names %s", (period, fr, en) => {
    expect(formatPeriod(period, "fr")).toBe(fr);
    expect(formatPeriod(period, "en")).toBe(en);
  });

  it("has a short form for axes", () => {
    expect(formatPeriodShort("2026-S1", "fr")).toBe(`S1${nb}2026`);
    expect(formatPeriodShort("2026-09", "fr")).toBe("sept. 2026");
    expect(formatPeriodShort("2026-Q3", "fr")).toBe(`T3${nb}2026`);
  });
});

describe("days and instants", () => {
  it("writes days in full", () => {
    expect(formatDay("2026-11-22", "fr")).toBe(`22${nb}novembre 2026`);
    expect(formatDay("2026-12-01", "fr")).toBe(`1er${nb}décembre 2026`);
    expect(formatDay("2026-12-11", "fr")).toBe(`11${nb}décembre 2026`);
    expect(formatDay("2026-11-22", "en")).toBe(`22${nb}November 2026`);
    expect(formatDayShort("2026-10-15", "fr")).toBe(`15${nb}oct. 2026`);
    expect(formatWeekday("2026-11-27", "fr")).toBe("vendredi 27 novembre");
  });

  it("writes instants in the time of Paris, summer and winter", () => {
    expect(formatTime("2026-11-22T13:32:00Z", "fr")).toBe(`14${nb}h${nb}32`);
    expect(formatTime(new Date("2026-07-01T22:05:00Z"), "fr")).toBe(`0${nb}h${nb}05`);
    expect(formatTime("2026-11-22T13:32:00Z", "en")).toBe("14:32");
    expect(formatInstant("2026-10-05T07:00:00Z", "fr")).toBe(`5${nb}octobre 2026 à 9${nb}h${nb}00`);
    expect(formatInstant("2026-12-31T23:30:00Z", "fr")).toBe(`1er${nb}janvier 2027 à 0${nb}h${nb}30`);
    expect(formatInstant("2026-10-05T07:00:00Z", "en")).toBe(`5${nb}October 2026 at 09:00`);
  });
});
