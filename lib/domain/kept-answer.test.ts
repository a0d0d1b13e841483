import { describe, expect, it } from "vitest";
import { answerKeeper } from "./kept-answer";

function counted() {
  let times = 0;
  return () => Promise.resolve((times += 1));
}

describe("kept answers", () => {
  it("stand until something has changed", async () => {
    const keep = answerKeeper(2);
    const answer = counted();
    expect([await keep(5, "board", answer), await keep(5, "board", answer)]).toEqual([1, 1]);
    expect([await keep(6, "board", answer), await keep(6, "board", answer)]).toEqual([2, 2]);
  });

  it("serve those too who asked just before the change", async () => {
    const keep = answerKeeper(2);
    const answer = counted();
    expect([await keep(6, "board", answer), await keep(5, "board", answer)]).toEqual([1, 1]);
  });

  it("are made once for all who ask at the same time", async () => {
    const keep = answerKeeper(2);
    const answer = counted();
    expect(await Promise.all([keep(5, "board", answer), keep(5, "board", answer)])).toEqual([1, 1]);
  });

  it("are as many as the limit, the latest asked for", async () => {
    const keep = answerKeeper(2);
    const answer = counted();
    for (const question of ["a", "b", "a", "c"]) await keep(5, question, answer);
    expect([await keep(5, "a", answer), await keep(5, "b", answer)]).toEqual([1, 4]);
  });

  it("do not hold a failure", async () => {
    const keep = answerKeeper(2);
    await expect(keep(5, "board", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await keep(5, "board", counted())).toBe(1);
  });
});
