import { expect, it } from "vitest";

import { keepRecent } from "./keep-recent";

it("makes once what is asked for again, and forgets what was asked for longest ago", () => {
  const made: string[] = [];
  const keep = keepRecent<{ readonly name: string }>(2);
  const ask = (name: string) => keep(name, () => (made.push(name), { name }));
  const first = ask("a");
  ask("b");
  expect(ask("a")).toBe(first);
  ask("c");
  ask("b");
  expect(ask("b")).toEqual({ name: "b" });
  expect(made).toEqual(["a", "b", "c", "b"]);
});
