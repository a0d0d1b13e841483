import { expect, it } from "vitest";

import { addPerson } from "@/scripts/testing/person";
import { visitor } from "./mint";
import { parseLimits, secondsToWait } from "./rate-limit";
import { actorOfRequest } from "./actor";

process.env["RATE_LIMITS"] = "write:3,sign-in:1";
const start = new Date("2026-11-23T10:00:00Z");
const request = (token?: string, path = "/api/v1/x") =>
  new Request(`http://localhost:3000${path}`, {
    headers: { "x-forwarded-for": "203.0.113.9", ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });

it("reads the limits of the environment", () => {
  expect([...parseLimits("sign-in:20,write:600")]).toEqual([
    ["sign-in", 20],
    ["write", 600],
  ]);
  expect(parseLimits("off").size).toBe(0);
});

it("counts per user and minute, and says how long to wait", async () => {
  const { token } = await addPerson([{ role: "director" }]);
  const presented = await actorOfRequest(request(token));
  if (!presented) throw new Error("not admitted");
  const at = (seconds: number) =>
    secondsToWait(presented.actor, {
      limit: "write",
      request: request(token),
      now: new Date(start.getTime() + seconds * 1000),
    });
  expect([await at(1), await at(2), await at(3)]).toEqual([null, null, null]);
  expect(await at(20)).toBe(40);
  expect(await at(61)).toBeNull();
});

it("gives everybody not signed in one count per path: anybody can write X-Forwarded-For", async () => {
  const at = (path: string) =>
    secondsToWait(visitor, { limit: "sign-in", request: request(undefined, path), now: start });
  expect([await at("/connexion"), await at("/connexion"), await at("/autre")]).toEqual([null, 60, null]);
});

it("counts nothing where no limit is set", async () => {
  expect(await secondsToWait(visitor, { limit: "export", request: request(), now: start })).toBeNull();
});
