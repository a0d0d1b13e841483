import { describe, expect, it } from "vitest";

import type { SheetMoveView } from "@/components/sheet/sheet-desk-view";
import type { CellRevision, DefinedCell } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";

import { threadOf } from "./cell-thread";

const period = "2026-Q3" as Period;
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const revision = (comment: string | null, of: string, day: number) =>
  ({ comment, period: of, author: "Chef ISN", at: at(day) }) as CellRevision;
const cell = {
  ...{ series: "ISN-NONREC/ISN", period },
  latest: revision("À périmètre constant : 28,0 %.", period, 20),
  previous: revision("Extension à deux caisses.", "2026-Q2", 1),
} as DefinedCell;
const move = (change: Partial<SheetMoveView>): SheetMoveView => ({
  move: "submit",
  at: at(19),
  by: "Direction",
  ...change,
});

describe("what was said of a cell", () => {
  it("is told in the order of its days, whoever said it", () => {
    const thread = threadOf(cell, [
      move({ at: at(18) }),
      move({ move: "return", reason: "À quel périmètre ?", cells: [{ series: "ISN-NONREC/ISN", period }] }),
      move({ at: at(21) }),
    ]);
    expect(thread.map(({ kind }) => kind)).toEqual(["earlier", "submit", "return", "comment", "submit"]);
  });

  it("leaves out a return about other cells, and keeps one about the whole sheet", () => {
    const other = move({ move: "return", reason: "Autre", cells: [{ series: "ISN-EIG/ISN", period }] });
    const whole = move({ move: "return", reason: "Tout", cells: [] });
    const texts = threadOf({ ...cell, latest: null, previous: null }, [other, whole]).map(({ text }) => text);
    expect(texts).toEqual(["Tout"]);
  });

  it("has nothing to tell of silence", () => {
    const silent = { ...cell, latest: revision(" ", period, 20), previous: revision(null, "2026-Q2", 1) };
    expect(threadOf(silent, [])).toEqual([]);
  });
});
