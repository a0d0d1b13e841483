import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CellContent } from "./cell";
import { Decimal } from "./decimal";
import type { CellRevision, DefinedCell } from "./defined-cell";
import type { EntryRule } from "./indicator";
import { shiftPeriod, type Period } from "./period";
import { reviewQueue, type SubmittedCell } from "./review-queue";
import { changeOf, type HandedBefore } from "./review-reason";

const period = "2026-Q3" as Period;
const value = (number: number): CellContent => ({ kind: "value", value: new Decimal(number) });
const jump: EntryRule = { type: "jump", percent: new Decimal(50), level: "commentRequired" };
const most: EntryRule = { type: "max", value: new Decimal(100), level: "info" };

type Written = { readonly comment?: string; readonly accepted?: number; readonly rules?: readonly EntryRule[] };

/** A cell whose series held `contents`, the last one now. */
function cellOf(series: string, contents: readonly CellContent[], written: Written = {}): DefinedCell {
  const { comment = null, accepted = null, rules = [jump, most] } = written;
  const revisions = contents.map((content, index): [Period, CellRevision] => {
    const at = shiftPeriod(period, index + 1 - contents.length);
    return [at, { period: at, revision: 2, content, comment } as CellRevision];
  });
  const history = new Map(revisions);
  return {
    ...{
      indicator: "POSTES",
      series,
      period,
      history,
      acceptedRevision: accepted,
      definition: { scale: new Decimal(1), rules },
    },
    known: { versions: [] },
    latest: history.get(period) ?? null,
    previous: history.get(shiftPeriod(period, -1)) ?? null,
  } as unknown as DefinedCell;
}
const order = (cells: readonly DefinedCell[]) =>
  orderOf(cells.map((cell) => ({ cell, department: "RH", before: null })));
const orderOf = (cells: readonly SubmittedCell[]) => {
  const queue = reviewQueue(cells);
  const names = (items: typeof queue.toExamine) => items.map(({ cell }) => cell.series);
  return { toExamine: names(queue.toExamine), clear: names(queue.clear), accepted: names(queue.accepted) };
};

describe("the reviewer's queue", () => {
  it("puts broken rules first, then silence, then what changed most", () => {
    const cells = [
      cellOf("steady", [value(20), value(21)]),
      cellOf("changed a little, silent", [value(20), value(25)]),
      cellOf("changed, explained", [value(20), value(28)], { comment: "Deux ouvertures" }),
      cellOf("changed more, silent", [value(20), value(12)]),
      cellOf("above its maximum", [value(98), value(101)]),
      cellOf("jumped", [value(22), value(39)], { comment: "Promotion" }),
      cellOf("without value", [value(20), { kind: "mark", mark: "notAvailable" }]),
    ];
    expect(order(cells)).toEqual({
      toExamine: [
        "jumped",
        "above its maximum",
        "without value",
        "changed more, silent",
        "changed a little, silent",
        "changed, explained",
      ],
      clear: ["steady"],
      accepted: [],
    });
  });

  it("looks at a figure that has not moved for four periods, nothing at all excepted", () => {
    const four = (number: number) => [value(number), value(number), value(number), value(number)];
    expect(order([cellOf("copied", four(7)), cellOf("nothing", four(0))])).toEqual({
      toExamine: ["copied"],
      clear: ["nothing"],
      accepted: [],
    });
  });

  it("lets an accepted cell rest until it changes", () => {
    const jumped = [value(22), value(39)];
    const found = order([
      cellOf("accepted", jumped, { accepted: 2 }),
      cellOf("changed since", jumped, { accepted: 1 }),
    ]);
    expect(found).toEqual({ toExamine: ["changed since"], clear: [], accepted: ["accepted"] });
  });

  it("puts what was modified or answered since the last handing over before what only surprises", () => {
    const handed = (before: Partial<HandedBefore>): HandedBefore => ({
      ...{ content: value(20), isRevised: false, isPointed: false, ...before },
    });
    const submitted = (series: string, before: HandedBefore | null, now = 21): SubmittedCell => ({
      ...{ cell: cellOf(series, [value(20), value(now)]), department: "RH", before },
    });
    const cells = [
      submitted("left alone", handed({ content: value(21) })),
      submitted("returned, untouched", handed({ content: value(21), isPointed: true })),
      submitted("same value, new comment", handed({ content: value(21), isRevised: true })),
      submitted("other value", handed({ isRevised: true })),
      submitted("surprising", null, 30),
    ];
    expect(orderOf(cells)).toEqual({
      toExamine: ["other value", "returned, untouched", "same value, new comment", "surprising"],
      clear: ["left alone"],
      accepted: [],
    });
    const [modified, untouched, answered] = reviewQueue(cells).toExamine.map(({ reasons }) => reasons[0]);
    expect(modified).toEqual({ kind: "modified", before: value(20) });
    expect([untouched, answered]).toEqual([
      { kind: "answered", isUntouched: true },
      { kind: "answered", isUntouched: false },
    ]);
  });

  it("is the same queue in whatever order the cells come", () => {
    const figures = fc.integer({ min: 0, max: 60 });
    const one = fc.record({
      before: figures,
      now: figures,
      comment: fc.boolean(),
      department: fc.constantFrom("RH", "ISN"),
    });
    const shuffled = fc
      .array(one, { maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, places]) => {
        const cells = all.map(({ before, now, comment, department }, index): SubmittedCell => ({
          cell: cellOf(`S${String(index)}`, [value(before), value(now)], comment ? { comment: "oui" } : {}),
          ...{ department, before: null },
        }));
        expect(orderOf(places.flatMap((place) => cells[place] ?? []))).toEqual(orderOf(cells));
      }),
    );
  });

  it("tells a value far from what its series usually gives", () => {
    const usual = [80, 82, 81, 83, 84, 82, 83].map(value);
    const [item] = reviewQueue([
      { cell: cellOf("far", [...usual, value(68)]), department: "RH", before: null },
    ]).toExamine;
    expect(item?.reasons).toMatchObject([{ kind: "outlier", periods: 7 }]);
  });

  it("has no change to show without a previous value, or from 0", () => {
    expect(changeOf(cellOf("first", [value(3)]))).toBeNull();
    expect(changeOf(cellOf("from nothing", [value(0), value(3)]))).toBeNull();
    expect(changeOf(cellOf("up", [value(-10), value(-5)]))?.toFixed()).toBe("50");
  });
});
