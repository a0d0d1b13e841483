import { beforeAll, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { auditor, head, reader } from "@/tests/actors";
import { enter, give, makeFigureWorld } from "@/tests/figure-world";
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
