import { describe, expect, it } from "vitest";
import { type Alert } from "./alert";
import { alertsAbout, alertsFor, countAlerts, departmentsOfAlert, filterAlerts } from "./alert-list";

const alert = (kind: Alert["kind"], subject: string): Alert => ({ kind, subject, detail: {} });
const late = alert("lateSheet", "RH");
const off = alert("offTrack", "DELAI");
const odd = alert("outlier", "FLUX");
const overdue = alert("overdueMilestone", "campus");
const all = [off, odd, late, overdue];
const ground = {
  indicators: [
    { code: "DELAI", departments: ["ISN"] },
    { code: "FLUX", departments: ["RH", "ISN"] },
  ],
  projects: [{ slug: "campus", department: { code: "RH" } }],
};
const any = { kind: null, department: null };

describe("the list of alerts", () => {
  it("hides who is late from those who read publications", () => {
    expect(alertsFor({ figures: "all" }, all)).toEqual(all);
    expect(alertsFor({ figures: "published" }, all)).toEqual([off, odd, overdue]);
  });

  it.each([
    ["a priority", { indicators: ["FLUX"], projects: ["campus"] }, [odd, overdue]],
    ["an indicator", { indicators: ["DELAI"] }, [off]],
    ["a department's sheet", { departments: ["RH"] }, [late]],
    ["an indicator is no project of the same code", { projects: ["DELAI"] }, []],
    ["nothing", {}, []],
  ])("gives %s its part", (_case, part, expected) => expect(alertsAbout(all, part)).toEqual(expected));

  it("knows who answers for each", () => {
    expect(all.map((one) => departmentsOfAlert(one, ground))).toEqual([["ISN"], ["RH", "ISN"], ["RH"], ["RH"]]);
    expect(departmentsOfAlert(alert("offTrack", "GONE"), ground)).toEqual([]);
  });

  it("is filtered by kind and by department, also together", () => {
    expect(filterAlerts(all, any, ground)).toEqual(all);
    expect(filterAlerts(all, { ...any, department: "RH" }, ground)).toEqual([odd, late, overdue]);
    expect(filterAlerts(all, { kind: "outlier", department: "RH" }, ground)).toEqual([odd]);
    expect(filterAlerts(all, { kind: "falling", department: null }, ground)).toEqual([]);
  });

  it("counts what it holds, one alert for each department that answers for it", () =>
    expect(countAlerts(all, ground)).toEqual({
      kinds: [
        { kind: "offTrack", count: 1 },
        { kind: "outlier", count: 1 },
        { kind: "lateSheet", count: 1 },
        { kind: "overdueMilestone", count: 1 },
      ],
      departments: [
        { code: "ISN", count: 2 },
        { code: "RH", count: 3 },
      ],
    }));
});
