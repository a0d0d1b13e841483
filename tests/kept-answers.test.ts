import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { call } from "./api";
import {
  enterAs,
  entriesOf,
  fillCampaign,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  q3,
  q4,
  type People,
} from "./collection-world";

type Board = {
  readonly asOf: string;
  readonly coverage: Readonly<Record<"expected" | "provisional" | "validated" | "missing", number>>;
  readonly indicators: readonly { readonly code: string; readonly value: number | null; readonly target: number }[];
  readonly missing: readonly { readonly department: string; readonly given: number; readonly state: string }[];
};

let people: People;
const boardOf = async ({ token }: TestPerson, query = ""): Promise<Board> =>
  (await mustBe(200, call("GET", `/roadmaps/plan/board?period=${q4.period}${query}`, { token }))).json as Board;
const posts = ({ indicators }: Board) => indicators.find(({ code }) => code === "POSTES");

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 10);
  await openCampaignOf(q4.period, people.director);
});

describe("a board that is read again", () => {
  it("is the same for all who have the same rights while nothing changes, and tells its own instant", async () => {
    const first = await boardOf(people.director);
    const again = await boardOf(people.otherDirector);
    expect({ ...again, asOf: "" }).toEqual({ ...first, asOf: "" });
    expect(Date.parse(again.asOf)).toBeGreaterThan(Date.parse(first.asOf));
  });

  it("counts a value as soon as it is given", async () => {
    const before = await boardOf(people.auditor);
    await mustBe(200, enterAs(people.headRh, q4.period, entriesOf("RH", q4, 12)));
    const after = await boardOf(people.auditor);
    expect(after.coverage.provisional).toBe(before.coverage.provisional + 3);
    expect(after.missing.find(({ department }) => department === "RH")).toMatchObject({ given: 3, state: "draft" });
  });

  it("says at once that a sheet was handed over, and counts what is validated", async () => {
    await mustBe(200, moveSheet(people.headRh, q4.period, "RH", "submit"));
    expect((await boardOf(people.director)).missing).toContainEqual(
      expect.objectContaining({ department: "RH", state: "submitted" }),
    );
    const before = posts(await boardOf(people.director))?.value ?? 0;
    await mustBe(200, moveSheet(people.director, q4.period, "RH", "validate"));
    const board = await boardOf(people.director);
    expect(posts(board)?.value).toBe(before + 25);
    expect(board.coverage.validated).toBe(3);
  });

  it("takes a changed target in", async () => {
    expect(posts(await boardOf(people.director))?.target).toBe(100);
    const target = { indicator: "POSTES", period: "2026-Q4", value: 250, reason: "Comité de septembre" };
    await mustBe(200, call("PUT", "/reference", { token: people.director.token, body: { targets: [target] } }));
    expect(posts(await boardOf(people.director))?.target).toBe(250);
  });

  it("shows nobody what another one may see", async () => {
    await mustBe(200, enterAs(people.headIsn, q4.period, entriesOf("ISN", q4, 30)));
    const visits = ({ indicators }: Board) => indicators.find(({ code }) => code === "VISITES")?.value;
    const query = "&provisional=true";
    expect(visits(await boardOf(people.director, query))).toBe(150);
    expect(visits(await boardOf(people.headIsn, query))).toBe(150);
    expect(visits(await boardOf(people.headRh, query))).toBeUndefined();
    const reader = await addPerson([{ role: "ministryReader", ministry: "MJ" }]);
    expect((await call("GET", `/roadmaps/plan/board?period=${q4.period}`, { token: reader.token })).status).toBe(404);
  });
});
