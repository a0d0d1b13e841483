import fc from "fast-check";
import { expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import { shiftPeriod, type Period } from "@/lib/domain/period";
import { system } from "@/tests/actors";

const year = fc.integer({ min: 1001, max: 9998 }).map(String);
const period = fc.oneof(
  year,
  fc.tuple(year, fc.constantFrom("-S1", "-S2", "-Q1", "-Q2", "-Q3", "-Q4")).map((parts) => parts.join("")),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => `${of}-${String(month).padStart(2, "0")}`),
);

it("compares a cell with the period before its own, as every figure does", async () => {
  const periods = fc.sample(period, 500);
  const rows = await inScope(
    system(),
    (tx) => tx.$queryRaw<{ before: string }[]>`
      select previous_period(n.code) as before from unnest(${periods}::text[]) with ordinality as n(code, place) order by place`,
  );
  expect(rows.map(({ before }) => before)).toEqual(periods.map((code) => shiftPeriod(code as Period, -1)));
});
