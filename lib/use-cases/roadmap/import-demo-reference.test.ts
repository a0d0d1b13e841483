import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exportReference } from "@/lib/data/reference-export";
import { inScope } from "@/lib/data/transaction";
import { writeJson } from "@/lib/schemas/json";
import { director } from "@/tests/actors";
import { referenceDocument } from "@/tests/reference-document";
import { importReference } from "./import-reference";

type Lists = Record<string, Record<string, unknown>[]>;
const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../demo/data/${file}.json`, import.meta.url), "utf8"));
const kinds = ["departments", "ministries", "roadmaps", "projects", "indicators", "series", "targets"];
const dinum = Object.assign({}, ...kinds.map((kind) => read(`dinum/${kind}`))) as Lists;
const sizeOf = (lists: Lists): number => Object.values(lists).flat().length;

const put = (written: object) => importReference(director(), referenceDocument(written), { now: new Date() });
async function get(roadmap?: string): Promise<Lists> {
  const asked = roadmap === undefined ? {} : { roadmap };
  const answer = await inScope(director(), (tx) => exportReference(director(), tx, asked));
  return answer.ok ? (JSON.parse(writeJson(answer.value)) as Lists) : {};
}

it("takes real documents whole, and back unchanged what it gives of them", async () => {
  const created = { created: sizeOf(dinum), updated: 0, unchanged: 0, errors: [] };
  expect(await put(dinum)).toEqual({ ok: true, value: created });
  const barometer = read("barometre-2021/reference") as Lists;
  expect(await put(barometer)).toMatchObject({ ok: true, value: { updated: 0, errors: [] } });

  for (const { document } of read("dinum/amendments") as { document: Lists }[]) {
    const size = sizeOf(document);
    expect(await put(document)).toMatchObject({ ok: true, value: { created: 0, updated: size } });
    expect(await put(document)).toMatchObject({ ok: true, value: { updated: 0, unchanged: size } });
  }
  const given = await get();
  const unchanged = { created: 0, updated: 0, unchanged: sizeOf(given), errors: [] };
  expect(await put(given)).toEqual({ ok: true, value: unchanged });

  const part = await get("DINUM-2023");
  expect(part["roadmaps"]?.map(({ slug }) => slug)).toEqual(["dinum-2023"]);
  expect(new Set(part["indicators"]?.map(({ roadmap }) => roadmap))).toEqual(new Set(["dinum-2023"]));
  expect(await put(part)).toMatchObject({ ok: true, value: { created: 0, updated: 0 } });
}, 60_000);
