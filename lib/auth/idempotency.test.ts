import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { inScope } from "@/lib/data/transaction";
import { prisma } from "@/lib/data/internal/client";
import { fail, ok } from "@/lib/domain/result";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { defineRoute, type RouteHandler } from "./route";

const context = { params: Promise.resolve({}) };
let person: TestPerson;
let other: TestPerson;
let ran = 0;
let wait: Promise<void> = Promise.resolve();

beforeAll(async () => {
  person = await addPerson([{ role: "departmentHead", department: "RH" }]);
  other = await addPerson([{ role: "departmentHead", department: "RH" }]);
});

/** Writes one row per effect in a transaction of its own, as a use case does, then refuses or fails if told to. */
const write = defineRoute({
  act: "writeEntries",
  body: z.strictObject({ bucket: z.string(), then: z.enum(["refuse", "fail"]).exactOptional() }),
  handler: async ({ actor, body }) => {
    ran += 1;
    await wait;
    await inScope(actor, (tx) =>
      tx.rateLimit.create({ data: { bucket: body.bucket, windowStart: new Date(), count: 1 } }),
    );
    if (body.then === "fail") throw new Error("killed");
    return body.then === "refuse" ? fail("wrongState") : ok({ run: ran });
  },
});

type Sent = { key?: string; path?: string; by?: TestPerson; then?: string; bucket?: string };
const send = (route: RouteHandler, { key, path = "things", by = person, then, bucket = "b" }: Sent) =>
  route(
    new Request(`http://localhost:3000/api/v1/${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${by.token}`,
        "content-type": "application/json",
        ...(key !== undefined && { "idempotency-key": key }),
      },
      body: JSON.stringify({ bucket, ...(then !== undefined && { then }) }),
    }),
    context,
  );
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;
const written = (bucket: string) => prisma().rateLimit.count({ where: { bucket } });

describe("an idempotency key", () => {
  it("gives the same answer to the same request, with one effect", async () => {
    const sent = { key: randomUUID(), bucket: "once" };
    const first = await (await send(write, sent)).text();
    const second = await send(write, sent);
    expect(second.status).toBe(200);
    expect(second.headers.get("content-type")).toBe("application/json");
    expect(await second.text()).toBe(first);
    expect(await written("once")).toBe(1);
  });

  it("refuses another body, and belongs to one user and one route", async () => {
    const key = randomUUID();
    await send(write, { key, bucket: "own-1" });
    const mismatch = await send(write, { key, bucket: "own-2" });
    expect([mismatch.status, await codeOf(mismatch)]).toEqual([422, "idempotencyMismatch"]);
    expect((await send(write, { key, bucket: "own-3", path: "others" })).status).toBe(200);
    expect((await send(write, { key, bucket: "own-4", by: other })).status).toBe(200);
  });

  it("says that the first is still running", async () => {
    const key = randomUUID();
    let release: () => void = () => undefined;
    wait = new Promise((resolve) => {
      release = resolve;
    });
    const before = ran;
    const first = send(write, { key, bucket: "busy" });
    await expect.poll(() => ran).toBe(before + 1);
    const second = await send(write, { key, bucket: "busy" });
    expect([second.status, await codeOf(second)]).toEqual([409, "idempotencyBusy"]);
    release();
    expect((await first).status).toBe(200);
    expect(await written("busy")).toBe(1);
  });

  it("keeps a refusal, of which no trace stays", async () => {
    const sent = { key: randomUUID(), bucket: "refused", then: "refuse" };
    expect((await send(write, sent)).status).toBe(409);
    const before = ran;
    const again = await send(write, sent);
    expect(await codeOf(again)).toBe("wrongState");
    expect(again.headers.get("content-type")).toBe("application/problem+json");
    expect(ran).toBe(before);
    expect(await written("refused")).toBe(0);
  });

  it("keeps nothing of a failure: the retry does the work", async () => {
    const key = randomUUID();
    expect((await send(write, { key, bucket: "failed", then: "fail" })).status).toBe(500);
    expect(await written("failed")).toBe(0);
    expect((await send(write, { key, bucket: "failed" })).status).toBe(200);
    expect(await written("failed")).toBe(1);
  });

  it("must be visible ASCII", async () => {
    expect(await codeOf(await send(write, { key: "a b" }))).toBe("badIdempotencyKey");
    expect((await send(write, { key: "x".repeat(256) })).status).toBe(400);
  });
});
