import { describe, expect, it } from "vitest";

import { exceptionStates } from "./collection-exception";
import { dayOf } from "./samples";

const until = (day: string) => ({ until: dayOf(day) });
const statesOn = (day: string, state: "draft" | "returned" | "submitted" | "validated") =>
  exceptionStates([until("2026-12-08"), until("2026-12-12")], { state }, dayOf(day)).map((one) => one.state);

describe("the exceptions of a sheet", () => {
  it.each([
    ["2026-12-12", "draft", "inForce"],
    ["2026-12-12", "returned", "inForce"],
    ["2026-12-13", "returned", "over"],
    ["2026-12-10", "submitted", "used"],
    ["2026-12-20", "validated", "used"],
  ] as const)("on %s, the sheet %s: the last one %s, the one before replaced", (day, state, expected) => {
    expect(statesOn(day, state)).toEqual(["replaced", expected]);
  });
});
