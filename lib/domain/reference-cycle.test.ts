import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cyclicNodes } from "./reference-cycle";

const links = (...edges: readonly (readonly [string, ...string[]])[]) =>
  new Map(edges.map(([node, ...others]) => [node, others]));

describe("cyclicNodes", () => {
  it("finds nothing in a succession that goes back in time", () => {
    expect(cyclicNodes(links(["c", "a", "b"], ["b", "a"], ["a"]))).toEqual(new Set());
  });
  it("finds who succeeds itself", () => {
    expect(cyclicNodes(links(["a", "a"], ["b", "a"]))).toEqual(new Set(["a"]));
  });
  it("leaves out what leads to a cycle and what follows from it", () => {
    expect(cyclicNodes(links(["before", "a"], ["a", "b"], ["b", "a", "after"]))).toEqual(new Set(["a", "b"]));
  });
  it("finds nothing however long a chain, and all of it once its ends are joined", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (length) => {
        const chain = Array.from({ length }, (_, index) => [`n${String(index)}`, `n${String(index + 1)}`] as const);
        expect(cyclicNodes(links(...chain)).size).toBe(0);
        expect(cyclicNodes(links(...chain, [`n${String(length)}`, "n0"])).size).toBe(length + 1);
      }),
    );
  });
});
