import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@/lib/auth/mint";
import type { Person } from "@/lib/domain/actor";
import { referenceReads, unscoped } from "./scope-plain";
import { scopeReads as plainReads } from "./scope-reads";
import { sealingReads, sealingWrites } from "./scope-sealing";
import { textOf, told, type ScopeRow } from "./scope-row";
import {
  askers,
  makeScopeWorld,
  personBehind,
  system,
  withoutSecondWall,
  type Asker,
  type ScopeWorld,
} from "./scope-world";
import { scopeWrites as plainWrites } from "./scope-writes";

const scopeReads = [...plainReads, ...sealingReads];
const scopeWrites = [...plainWrites, ...sealingWrites];

let world: ScopeWorld;
let people: Record<Asker, Person>;

beforeAll(async () => {
  world = await makeScopeWorld();
  const found = askers.map(async (who) => [who, await personBehind(world.people, who)] as const);
  people = Object.fromEntries(await Promise.all(found)) as Record<Asker, Person>;
});

const answersOf = async ({ ask }: ScopeRow) => {
  const answers = [];
  for (const who of askers) {
    answers.push(await withoutSecondWall(async (tx) => told(await ask(world, people[who], tx))));
  }
  return answers;
};

describe("a function of lib/data, its own scope alone holding it back", () => {
  it.each(scopeReads)("shows by $name: $expected", async (row) => {
    expect(await answersOf(row)).toEqual(row.expected.map((one) => one ?? ""));
  });

  it.each(scopeWrites)("writes by $name: $expected", async (row) => {
    expect(await answersOf(row)).toEqual(row.expected);
  });

  it.each(Object.keys(referenceReads))(
    "shows by %s the same to everybody signed in, nothing to a visitor",
    async (name) => {
      const read = (actor: Parameters<(typeof referenceReads)[string]>[1]) =>
        withoutSecondWall((tx) => Promise.resolve(referenceReads[name]?.(world, actor, tx)));
      const whole = await read(system);
      for (const who of askers) expect(await read(people[who])).toEqual(whole);
      const nothing = textOf(await read(visitor));
      expect(nothing).not.toMatch(/RH|ISN|MJ|plan|campus/);
      expect(textOf(whole)).not.toBe(nothing);
    },
  );

  it("has its row here, whichever it is", () => {
    const folder = path.join(import.meta.dirname, "..", "lib", "data");
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
    const exported = files.flatMap((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      const names = [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map((match) => match[1] ?? "");
      return names.map((name) => `${path.basename(file, ".ts")}.${name}`);
    });
    const rows = [...scopeReads, ...scopeWrites].map(({ name }) => name);
    const known = new Set([...rows, ...Object.keys(referenceReads), ...Object.keys(unscoped)]);
    expect(exported.length).toBeGreaterThan(100);
    expect([...known].sort()).toEqual(exported.sort());
  });
});
