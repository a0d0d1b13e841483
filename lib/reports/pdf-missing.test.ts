import { describe, expect, it } from "vitest";

import { missingView } from "./pdf-missing";
import { sampleModel } from "./sample-model";
import { reportWords } from "./words";

const by = { words: reportWords("fr"), lang: "fr" } as const;
const model = sampleModel();
const withCounts = (reported: number, expected: number) =>
  model.indicators.map((one) => ({ ...one, point: { ...one.point, reported, expected } }));

describe("what is missing", () => {
  it("names the indicators that stand on part of their values, beside the sheets", () => {
    const [first, ...others] = model.indicators;
    if (first === undefined) throw new Error("the sample has indicators");
    const partial = { ...first, point: { ...first.point, reported: 1, expected: 2 } };
    const whole = others.map((one) => ({ ...one, point: { ...one.point, reported: 3, expected: 3 } }));
    const { incomplete } = missingView({ ...model, indicators: [partial, ...whole] }, by);
    expect(incomplete).toMatchObject({
      rows: [{ name: first.name, given: expect.stringMatching(/^1.*2$/) as string, departments: "RH" }],
      others: null,
    });
  });

  it("is nothing where every value expected was received, or none was expected", () => {
    for (const [reported, expected] of [
      [4, 4],
      [0, 0],
    ] as const) {
      const { incomplete } = missingView({ ...model, indicators: withCounts(reported, expected) }, by);
      expect(incomplete).toMatchObject({ rows: [], others: null });
    }
  });

  it("stays short, and says how many more there are", () => {
    const many = [...withCounts(0, 2), ...withCounts(1, 2)];
    const { incomplete } = missingView({ ...model, indicators: many }, by);
    expect(incomplete.rows).toHaveLength(6);
    expect(incomplete.others).toContain(`${String(many.length - 6)} autres indicateurs`);
  });
});
