import { describe, expect, it } from "vitest";

import type { SheetMoveView } from "@/components/sheet/sheet-desk-view";
import type { CellRevisionItem } from "@/lib/domain/cell-history";
import { Decimal } from "@/lib/domain/decimal";
import type { CellRevision } from "@/lib/domain/defined-cell";
import type { Period } from "@/lib/domain/period";

import { threadOf } from "./cell-thread";

const period = "2026-Q3" as Period;
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const value = (number: number) => ({ kind: "value", value: new Decimal(number) }) as const;
const revision = (number: number, comment: string | null, day: number) =>
  ({ content: value(number), comment, author: "Chef ISN", recordedAt: at(day) }) as CellRevisionItem;
const earlier = (comment: string | null) =>
  ({ comment, period: "2026-Q2", author: "Chef ISN", at: at(1) }) as CellRevision;
const cell = { series: "ISN-NONREC/ISN", period, previous: earlier("Extension à deux caisses.") };
const move = (change: Partial<SheetMoveView>): SheetMoveView => ({
  move: "submit",
  at: at(19),
  by: "Direction",
  ...change,
});
const told = (revisions: readonly CellRevisionItem[]) => ({ revisions, acceptance: null });
const pointed = { reason: "À quel périmètre ?", cells: [{ series: "ISN-NONREC/ISN", period }] };

describe("what was said and done of a cell", () => {
  it("is one thread in the order of its days: values, returns, answers and the acceptance", () => {
    const story = {
      revisions: [revision(28, "Hausse", 17), revision(29, "À périmètre constant : 28,0 %.", 20)],
      acceptance: { revision: 2, at: at(22), by: "Direction" },
    };
    const thread = threadOf(cell, story, [
      move({ at: at(18) }),
      move({ move: "return", ...pointed }),
      move({ at: at(21) }),
      move({ move: "validate", at: at(23) }),
    ]);
    expect(thread.map(({ kind }) => kind)).toEqual([
      ...["earlier", "value", "submit", "return", "answer", "resubmit", "accepted", "validate"],
    ]);
    expect(thread[4]).toMatchObject({ change: { before: value(28), after: value(29) } });
    expect(thread[4]?.text).toBe("À périmètre constant : 28,0 %.");
  });

  it("tells a value modified from a comment modified, and says neither twice", () => {
    const revisions = [revision(28, "Hausse", 2), revision(29, "Hausse", 3), revision(29, "Hausse nette", 4)];
    const [, , modified, commented] = threadOf(cell, told(revisions), []);
    expect(modified).toMatchObject({ kind: "revised", text: null });
    expect(commented).toMatchObject({ kind: "comment", text: "Hausse nette" });
    expect(commented).not.toHaveProperty("change");
  });

  it("leaves out a return about other cells, and keeps one about the whole sheet", () => {
    const other = move({ move: "return", reason: "Autre", cells: [{ series: "ISN-EIG/ISN", period }] });
    const whole = move({ move: "return", reason: "Tout", cells: [] });
    const texts = threadOf({ ...cell, previous: null }, told([]), [other, whole]).map(({ text }) => text);
    expect(texts).toEqual(["Tout"]);
  });

  it("has nothing to tell of silence", () => {
    expect(threadOf({ ...cell, previous: earlier(" ") }, told([]), [])).toEqual([]);
  });
});
