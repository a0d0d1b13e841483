import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import type { ImportMapping } from "@/lib/domain/import";
import { importMappingSchema } from "@/lib/schemas/import";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { administrator, director, system } from "@/tests/actors";
import { referenceDocument } from "@/tests/reference-document";
import { commitImport } from "./commit-import";
import { previewImport } from "./preview-import";
import { validateImport } from "./validate-import";

const now = new Date();
const folder = new URL("../../../demo/data/barometre-2021/", import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, folder));
const json = (name: string): object => JSON.parse(read(name).toString()) as object;
const count = async (table: string): Promise<number> => {
  const rows = await inScope(system(), (tx) =>
    tx.$queryRawUnsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`),
  );
  return rows[0]?.count ?? -1;
};

/** Observations name their authors, accounts that must exist. */
async function addPeople(): Promise<void> {
  for (const actor of [administrator(), director()]) {
    if (actor.kind !== "person") continue;
    await inScope(
      system(),
      (tx) => tx.$executeRaw`
      insert into user_account (id, email, name, expected_siret, state, created_at)
      values (${actor.userId}::uuid, ${`${actor.userId}@dinum.example`}, 'Test', '12345678901234', 'active', ${now}::timestamptz)`,
    );
  }
}

async function takeOver(name: string, mapping: ImportMapping = {}) {
  const file = { name, bytes: read(name) };
  const preview = await previewImport(
    administrator(),
    { kind: "history", roadmap: "barometre-2021", file, mapping },
    now,
  );
  if (!preview.ok) throw new Error(JSON.stringify(preview));
  const { id } = preview.value;
  return { preview: preview.value, commit: await commitImport(administrator(), { id }, now), id };
}

describe("taking over the State's barometer", () => {
  beforeAll(async () => {
    await addPeople();
    const put = await importReference(administrator(), referenceDocument(json("reference.json")), { now });
    expect(put).toMatchObject({ ok: true, value: { errors: [] } });
  });

  it("writes each cell of the detail once", async () => {
    const mapping = importMappingSchema.parse(json("mapping.json"));
    const { preview, commit, id } = await takeOver("barometre-resultats-detail-national.csv", mapping);
    expect(preview.counts).toEqual({ rows: 1240, accepted: 1228, rejected: 0, unchanged: 12 });
    expect(commit).toMatchObject({ ok: true, value: { created: 1228, revised: 0, unchanged: 12, rejected: 0 } });
    expect(await count("observation")).toBe(1228);
    expect(await validateImport(director(), { id }, now)).toMatchObject({ ok: true, value: { state: "validated" } });
    expect(await count("validation")).toBe(1228);
  });

  it("marks the months without a line", async () => {
    const { preview, commit, id } = await takeOver("without-line.csv");
    expect(preview.counts).toEqual({ rows: 1601, accepted: 1601, rejected: 0, unchanged: 0 });
    expect(commit).toMatchObject({ ok: true, value: { created: 1601 } });
    expect(await validateImport(director(), { id }, now)).toMatchObject({ ok: true, value: { state: "validated" } });
    expect(await count("validation")).toBe(2829);
    const again = await takeOver("without-line.csv");
    expect(again.commit).toMatchObject({ ok: true, value: { created: 0, unchanged: 1601 } });
  });
});
