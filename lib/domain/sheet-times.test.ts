import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dayOf } from "./samples";
import type { SheetMoveName } from "./sheet";
import { meanStepTimes, roundedTime, sheetSteps, startOfEntry, stepTimes } from "./sheet-times";

const hour = 3_600_000;
const opened = new Date("2026-10-05T06:00:00Z");
const at = (hours: number) => new Date(opened.getTime() + hours * hour);
const move = (name: SheetMoveName, hours: number) => ({ move: name, at: at(hours) });

describe("how long each step of a sheet took", () => {
  it("counts the entry, each review and each correction", () => {
    const steps = sheetSteps(opened, [
      ...[move("submit", 48), move("return", 58), move("submit", 82), move("validate", 85)],
    ]);
    expect(stepTimes(steps, at(1000))).toEqual({ entry: 48 * hour, review: 13 * hour, correction: 24 * hour });
  });

  it("lets the step that goes on run until now", () => {
    expect(stepTimes(sheetSteps(opened, []), at(5))).toEqual({ entry: 5 * hour, review: null, correction: null });
    const returned = sheetSteps(opened, [move("submit", 2), move("return", 3)]);
    expect(stepTimes(returned, at(10)).correction).toBe(7 * hour);
  });

  it("charges nobody for the time between a validation and a return", () => {
    const steps = sheetSteps(opened, [
      move("submit", 2),
      move("validate", 3),
      move("return", 100),
      move("submit", 101),
    ]);
    expect(stepTimes(steps, at(102))).toEqual({ entry: 2 * hour, review: 2 * hour, correction: hour });
  });

  it("leaves no hole and no overlap until the validation", () => {
    const rounds = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rounds, fc.integer({ min: 0, max: 100 }), (all, rest) => {
        let hours = 0;
        const moves = all.flatMap(([filling, reading]) => {
          hours += filling + reading;
          return [move("submit", hours - reading), move("return", hours)];
        });
        const steps = sheetSteps(opened, moves);
        expect(steps.slice(1).every((step, index) => step.from === steps[index]?.to)).toBe(true);
        const { entry, review, correction } = stepTimes(steps, at(hours + rest));
        expect((entry ?? 0) + (review ?? 0) + (correction ?? 0)).toBe((hours + rest) * hour);
      }),
    );
  });

  it("averages the passages that are over", () => {
    const one = sheetSteps(opened, [move("submit", 10), move("validate", 14)]);
    const other = sheetSteps(opened, [move("submit", 20)]);
    expect(meanStepTimes([one, other])).toEqual({ entry: 15 * hour, review: 4 * hour, correction: null });
    expect(meanStepTimes([])).toEqual({ entry: null, review: null, correction: null });
  });
});

describe("when an entry began", () => {
  const opensOn = dayOf("2026-10-04");
  it("is when the campaign opened, or by its calendar where it was reopened since", () => {
    expect(startOfEntry({ openedAt: opened, opensOn }, [move("submit", 1)])).toEqual(opened);
    const reopened = { openedAt: at(500), opensOn };
    expect(startOfEntry(reopened, [move("submit", 1)])).toEqual(new Date("2026-10-03T22:00:00Z"));
  });
});

describe("a time as it is said", () => {
  it.each([
    [0, "hour", 0],
    [47 * hour, "hour", 47],
    [48 * hour, "day", 2],
    [60 * hour, "day", 3],
  ] as const)("%s ms: %s %s", (time, unit, count) => {
    expect(roundedTime(time)).toEqual({ unit, count });
  });
});
