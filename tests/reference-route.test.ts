import { beforeAll, describe, expect, it } from "vitest";
import { GET, PUT } from "@/app/api/v1/reference/route";
import { addPerson } from "@/scripts/testing/person";
import { smallReference } from "./reference-document";

const address = "http://localhost:3000/api/v1/reference";
const context = { params: Promise.resolve({}) };
const size = Object.values(smallReference).flat().length;
let tokens: Record<"director" | "auditor", string>;

beforeAll(async () => {
  const director = await addPerson([{ role: "director" }], false);
  const auditor = await addPerson([{ role: "auditor" }]);
  tokens = { director: director.token, auditor: auditor.token };
});

const send = async (method: "GET" | "PUT", who: keyof typeof tokens, body?: string, query = "") => {
  const headers = { authorization: `Bearer ${tokens[who]}`, "content-type": "application/json" };
  const request = new Request(address + query, { method, headers, ...(body !== undefined && { body }) });
  const response = await (method === "GET" ? GET : PUT)(request, context);
  return { status: response.status, text: await response.text() };
};
const put = async (written: object, query = "") => {
  const { status, text } = await send("PUT", "director", JSON.stringify(written), query);
  return { status, body: JSON.parse(text) as unknown };
};

describe("/api/v1/reference", () => {
  it("takes back what it gives, to the letter", async () => {
    expect(await put(smallReference)).toEqual({
      status: 200,
      body: { created: size, updated: 0, unchanged: 0, errors: [] },
    });
    const given = await send("GET", "auditor");
    expect(given.status).toBe(200);
    const again = await send("PUT", "director", given.text);
    expect(JSON.parse(again.text)).toEqual({ created: 0, updated: 0, unchanged: size, errors: [] });
    expect((await send("GET", "auditor")).text).toBe(given.text);
  });

  it("answers a dry run with each fault in words, and the real one with 422", async () => {
    const document = { indicators: [{ code: "POSTES", kind: "ratio" }], series: [{ id: "POSTES/XX" }] };
    const fault = {
      path: "indicators[0].kind",
      code: "versionRequired",
      message: expect.stringContaining(" ") as string,
    };
    const errors = [fault, expect.objectContaining({ path: "series[0].id", code: "unknownDepartment" })];
    expect(await put(document, "?dryRun=true")).toMatchObject({ status: 200, body: { created: 0, errors } });
    expect(await put(document)).toMatchObject({ status: 422, body: { code: "rejected", errors } });
    expect(await put({ series: document.series })).toMatchObject({ status: 422, body: { code: "unknownDepartment" } });
  });

  it("refuses what is not well formed, who may not write, and an unknown roadmap", async () => {
    expect(await put({ indicators: [{ code: "X", overTime: "median" }], other: [] })).toMatchObject({ status: 400 });
    expect((await send("PUT", "auditor", "{}")).status).toBe(403);
    expect((await send("GET", "auditor", undefined, "?roadmap=nothing")).status).toBe(422);
    expect((await send("GET", "auditor", undefined, "?roadmap=plan")).status).toBe(200);
  });
});
