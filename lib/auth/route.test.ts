import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { fail, ok } from "@/lib/domain/result";
import { decimalSchema } from "@/lib/schemas/decimal";
import { problemAnswerSchema } from "@/lib/schemas/problem";
import { reasonSchema } from "@/lib/schemas/text";
import { pathCodeSchema } from "@/lib/schemas/code";
import { quarterSchema } from "@/lib/schemas/period";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { defineMethods } from "./methods";
import { defineRoute, type RouteHandler } from "./route";

const address = "http://localhost:3000/api/v1/things/2026-Q1/RH";
const params = { params: Promise.resolve({ period: "2026-Q1", code: "RH" }) };
let director: TestPerson;
let head: TestPerson;

beforeAll(async () => {
  director = await addPerson([{ role: "director" }]);
  head = await addPerson([{ role: "departmentHead", department: "RH" }]);
});

const write = defineRoute({
  act: "reopenCampaign",
  params: z.strictObject({ period: quarterSchema, code: pathCodeSchema }),
  query: z.strictObject({ dryRun: z.enum(["true"]).exactOptional() }),
  body: z.strictObject({ value: decimalSchema, reason: reasonSchema }),
  handler: ({ body }) => Promise.resolve(body.value.isZero() ? fail("wrongState") : ok({ value: body.value })),
});

type Sent = { token?: string; method?: string; body?: BodyInit; headers?: Record<string, string>; url?: string };
const send = (route: RouteHandler, sent: Sent = {}, context = params): Promise<Response> => {
  const headers = {
    ...(sent.token !== undefined && { authorization: `Bearer ${sent.token}` }),
    "content-type": "application/json",
    ...sent.headers,
  };
  const { body, method = "POST" } = sent;
  return route(new Request(sent.url ?? address, { method, headers, ...(body !== undefined && { body }) }), context);
};
const problemOf = async (response: Response) => problemAnswerSchema.parse(await response.json());
const good = '{"value":12.50,"reason":"erreur"}';

describe("the order of refusals", () => {
  const bad = { params: Promise.resolve({ period: "2026-Q5", code: "%" }) };
  it("asks who it is first, whatever else is wrong", async () => {
    const response = await send(write, { body: "{" }, bad);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("then whether any role has the act", async () => {
    expect(await problemOf(await send(write, { token: head.token, body: "{" }))).toMatchObject({
      status: 403,
      code: "forbidden",
    });
  });

  it("then the size and the type of the body, read no further than allowed", async () => {
    const { token } = director;
    const large = await send(write, { token, body: `"${"a".repeat(1_100_000)}"` });
    expect(large.status).toBe(413);
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const streamed = new Request(address, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect((await write(streamed, params)).status).toBe(413);
    expect(pulled).toBeLessThan(40);
    const typed = await send(write, { token, body: good, headers: { "content-type": "text/plain" } });
    expect(typed.status).toBe(415);
  });

  it.each([
    ["{", "notJson"],
    ["", "notJson"],
    [new Uint8Array([0x22, 0xff, 0x22]), "notJson"],
    ['{"value":1,"value":2,"reason":"x"}', "invalidRequest"],
    ['{"value":1e400,"reason":"x"}', "invalidRequest"],
    ['{"value":"12","reason":"x"}', "invalidRequest"],
    ['{"value":1,"reason":"x","more":1}', "invalidRequest"],
  ])("then the form: %s", async (body, code) => {
    expect(await problemOf(await send(write, { token: director.token, body }))).toMatchObject({ status: 400, code });
  });

  it("then the path, then what a rule refuses", async () => {
    const { token } = director;
    const nowhere = { params: Promise.resolve({ period: "2026-Q1", code: "a b" }) };
    expect((await send(write, { token, body: '{"value":1}' }, nowhere)).status).toBe(404);
    expect((await send(write, { token, body: '{"value":"1"}' }, nowhere)).status).toBe(400);
    const problem = await problemOf(await send(write, { token, body: '{"value":1}' }));
    expect(problem).toMatchObject({ status: 422, code: "reasonRequired", errors: [{ path: "reason" }] });
    expect((await send(write, { token, body: '{"value":0,"reason":"x"}' })).status).toBe(409);
    expect((await send(write, { token, body: good })).status).toBe(200);
  });

  it("refuses unknown and repeated parameters", async () => {
    const { token } = director;
    const unknown = await problemOf(await send(write, { token, body: good, url: `${address}?force=1` }));
    expect(unknown.errors).toMatchObject([{ path: "force", code: "unknownParameter" }]);
    const twice = await problemOf(await send(write, { token, body: good, url: `${address}?dryRun=true&dryRun=true` }));
    expect(twice.errors).toMatchObject([{ path: "dryRun", code: "repeated" }]);
  });

  it("asks a second factor of those who may", async () => {
    const weak = await addPerson([{ role: "director" }], false);
    expect(await problemOf(await send(write, { token: weak.token, body: good }))).toMatchObject({
      status: 403,
      code: "stepUpRequired",
    });
  });
});

describe("answers", () => {
  it("says where and what is wrong, in the language asked, French otherwise", async () => {
    const { token } = director;
    const body = '{"value":"12","reason":"x","more":{}}';
    const french = await problemOf(await send(write, { token, body }));
    expect(french.errors).toMatchObject([
      { path: "value", code: "wrongType", message: "Un nombre sans guillemets est attendu ici." },
      { path: "more", code: "unknownField" },
    ]);
    const headers = { "accept-language": "de, fr;q=0.2, en-GB;q=0.8" };
    const english = await problemOf(await send(write, { token, body, headers }));
    expect(english.title).toBe("Malformed request");
    expect(english.errors?.[0]?.message).toBe("A number without quotes is expected here.");
  });

  it("is exact, kept nowhere, and allows a page nothing", async () => {
    const response = await send(write, { token: director.token, body: good });
    expect(await response.text()).toBe('{"value":12.5}');
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("says nothing of an unexpected failure but its reference", async () => {
    const broken = defineRoute({
      act: "readReference",
      handler: () => Promise.reject(new Error("select secret from table")),
    });
    const response = await send(broken, { token: head.token, method: "GET" });
    const text = await response.clone().text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("secret");
    expect(text).toContain(response.headers.get("x-request-id"));
  });

  it("answers 503 while the database is away", async () => {
    const away = defineRoute({
      act: "readReference",
      handler: () => Promise.reject(Object.assign(new Error("x"), { code: "ECONNREFUSED" })),
    });
    const response = await send(away, { token: head.token, method: "GET" });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
  });

  it("names the methods it has", async () => {
    const { DELETE, GET } = defineMethods({ POST: write });
    const response = await send(DELETE, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect((await send(GET, { method: "GET" })).status).toBe(405);
  });
});

describe("uploads", () => {
  const upload = defineRoute({
    act: "writeEntries",
    upload: z.strictObject({ kind: z.string() }),
    handler: ({ fields, file }) => Promise.resolve(ok({ ...fields, name: file?.name, size: file?.bytes.length })),
  });
  const post = (parts: [string, string | Blob][]): Promise<Response> => {
    const form = new FormData();
    for (const [name, part] of parts) form.append(name, part);
    const headers = { authorization: `Bearer ${head.token}` };
    return upload(new Request(address, { method: "POST", headers, body: form }), params);
  };
  const file = new File(["a;b"], "x.csv");

  it("gives the fields and the file", async () => {
    const response = await post([
      ["kind", "entries"],
      ["file", file],
    ]);
    expect(await response.json()).toEqual({ kind: "entries", name: "x.csv", size: 3 });
  });

  it("refuses a missing, doubled or oversized file, and unknown parts", async () => {
    const codes = async (parts: [string, string | Blob][]) => (await problemOf(await post(parts))).errors?.[0]?.code;
    expect(await codes([["kind", "entries"]])).toBe("required");
    const twice: [string, Blob][] = [
      ["file", file],
      ["file", file],
    ];
    expect(await codes([["kind", "entries"], ...twice])).toBe("repeated");
    expect(
      await codes([
        ["kind", "entries"],
        ["file", file],
        ["mode", "x"],
      ]),
    ).toBe("unknownField");
    expect(
      await codes([
        ["kind", "entries"],
        ["file", file],
        ["other", file],
      ]),
    ).toBe("unknownField");
    const large = new File([new Uint8Array(10 * 1_048_576 + 1)], "x.csv");
    expect(
      (
        await post([
          ["kind", "entries"],
          ["file", large],
        ])
      ).status,
    ).toBe(413);
  });

  it("refuses what is not multipart", async () => {
    expect((await send(upload, { token: head.token, body: good })).status).toBe(415);
    const broken = { "content-type": "multipart/form-data; boundary=x" };
    expect((await send(upload, { token: head.token, body: "nothing", headers: broken })).status).toBe(400);
  });
});
