import { expect, it } from "vitest";
import { type CoveragePlace } from "./coverage";
import { explainCoverage } from "./explain-coverage";

const cell = (department: string, series: string, place: CoveragePlace | null) => ({
  department,
  series: `${series}/${department}`,
  period: "2026-Q3",
  place,
});
const cells = [
  cell("RH", "A", "validated"),
  cell("RH", "B", "missing"),
  cell("RH", "C", null),
  cell("ISN", "A", "provisional"),
  cell("ISN", "B", "withheld"),
];

it("counts cells by department, those that do not apply in no count", () => {
  const { counts, notApplicable, departments } = explainCoverage(cells, "all");
  expect(counts).toMatchObject({ expected: 4, validated: 1, provisional: 1, missing: 1, withheld: 1 });
  expect(notApplicable).toBe(1);
  expect(departments?.map(({ department, counts: own }) => [department, own.expected])).toEqual([
    ["ISN", 2],
    ["RH", 2],
  ]);
});

it("names empty cells of the sheets that the reader sees only", () => {
  const [isn, rh] = explainCoverage(cells, ["RH"]).departments ?? [];
  expect(isn).not.toHaveProperty("empty");
  expect(rh?.empty).toEqual([{ series: "B/RH", period: "2026-Q3", place: "missing" }]);
  expect(explainCoverage(cells, "all").departments?.[0]?.empty).toMatchObject([{ place: "withheld" }]);
});
