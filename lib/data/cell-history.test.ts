import { beforeAll, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { auditor, head, reader } from "@/tests/actors";
import { enter, give, makeFigureWorld } from "@/tests/figure-world";
import type { CellRevisionItem } from "@/lib/domain/cell-history";
import { periodOf } from "@/lib/domain/samples";
import { listCellHistory } from "./cell-history";
import { listKnownIndicators } from "./figure";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  await give([{ series: "FLUX/ISN", period: "2023-Q1", given: "withheld", comment: "secret" }], at("2023-07-20"));
  await enter([{ series: "FLUX/ISN", period: "2023-Q1", given: 5 }], at("2023-07-21"));
});

it("shows each revision of a value to those it is for", async () => {
  const history = (actor: Actor) =>
    inScope(actor, async (tx) => {
      const [flux] = await listKnownIndicators(actor, tx, { codes: ["FLUX"] }, null);
      const rows = await listCellHistory(actor, tx, flux?.id ?? "");
      return rows.map(({ revision, comment, validatedAt }) => [revision, comment, validatedAt !== null]);
    });
  const own = [2, null, false];
  expect(await history(auditor())).toEqual([own, [1, "secret", true]]);
  expect(await history(head("ISN"))).toEqual([own, [1, null, true]]);
  expect(await history(head("RH"))).toEqual([[1, null, true]]);
  expect(await history(reader("MJ"))).toEqual([]);
});

it("turns the pages of a history without losing or repeating a revision", async () => {
  const keys = (rows: readonly CellRevisionItem[]) => rows.map((one) => `${one.period} ${one.series} ${one.revision}`);
  await inScope(auditor(), async (tx) => {
    const [flux] = await listKnownIndicators(auditor(), tx, { codes: ["FLUX"] }, null);
    const list = (asked: Parameters<typeof listCellHistory>[3]) =>
      listCellHistory(auditor(), tx, flux?.id ?? "", asked);
    const all = await list({});
    expect(all.length).toBeGreaterThan(1);
    const turned: CellRevisionItem[] = [];
    for (let page = await list({ limit: 1 }); page[0] !== undefined; page = await list({ limit: 1, after: page[0] }))
      turned.push(...page);
    expect(keys(turned)).toEqual(keys(all));
    expect(await list({ series: "FLUX/RH" })).toEqual(all.filter(({ series }) => series === "FLUX/RH"));
    expect(await list({ period: periodOf("2023-Q1") })).toEqual(all.filter(({ period }) => period === "2023-Q1"));
  });
});
