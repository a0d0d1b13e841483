import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { administrator, system } from "@/tests/actors";
import { referenceDocument } from "@/tests/reference-document";
import { commitImport } from "./commit-import";
import { previewImport } from "./preview-import";

const now = new Date();
const folder = new URL("../../../demo/data/barometre-2021/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");

/** The records of a CSV with commas, read without anything of the product's. */
const records = (text: string): string[][] =>
  text
    .trimEnd()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
    );

const french = (cell: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(cell) ?? [];
  if (year !== undefined) return [day, month, year].join("/");
  if (!/^-?\d+(?:\.\d+)?$/u.test(cell)) return cell.includes(";") ? `"${cell}"` : cell;
  const [whole = "", decimals = "0"] = cell.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  return Number(decimals) === 0 ? grouped : `${grouped},${decimals}`;
};
const plain = read("barometre-resultats-synthese-national.csv");
const written = records(plain)
  .map((cells) => cells.map(french).join(";"))
  .join("\r\n");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text.replaceAll("’", "\x92").replaceAll("œ", "\x9c").replaceAll("–", "\x96"), (one) =>
    one.charCodeAt(0),
  );

beforeAll(async () => {
  const actor = administrator();
  const userId = actor.kind === "person" ? actor.userId : "";
  await inScope(
    system(),
    (tx) => tx.$executeRaw`insert into user_account (id, email, name, expected_siret, state, created_at)
      values (${userId}::uuid, 'admin@dinum.example', 'Test', '12345678901234', 'active', ${now}::timestamptz)`,
  );
  const document = referenceDocument(JSON.parse(read("reference.json")) as object);
  expect(await importReference(actor, document, { now })).toMatchObject({ ok: true, value: { errors: [] } });
});

it.each([
  ["as it is published", utf8(plain), 57],
  ["with French numbers and days, in UTF-8 with its mark", utf8(`\uFEFF${written}`), 0],
  ["with French numbers and days, in Windows-1252", windows1252(written), 0],
  ["with thin spaces", utf8(written.replaceAll("\u00a0", "\u202f")), 0],
])("takes the State's barometer %s, and what it holds is what the file says", async (_, bytes, created) => {
  const mapping = {
    columns: { indicator: ["id_indicateur"], period: ["date_valeur_actuelle"], value: ["valeur_actuelle"] },
    constants: { department: "DITP" },
  };
  const asked = { kind: "history", roadmap: "barometre-2021", mapping, file: { name: "synthese.csv", bytes } } as const;
  const preview = await previewImport(administrator(), asked, now);
  if (!preview.ok) throw new Error(JSON.stringify(preview));
  expect(preview.value.counts).toEqual({ rows: 59, accepted: created, rejected: 0, unchanged: 59 - created });
  const done = await commitImport(administrator(), { id: preview.value.id }, now);
  expect(done).toMatchObject({ ok: true, value: { created } });
  const [stored] = await inScope(
    system(),
    (tx) => tx.$queryRaw<{ sum: string }[]>`select sum(value)::text as sum from observation`,
  );
  const [heads = [], ...rows] = records(plain);
  const at = (row: readonly string[], head: string) => row[heads.indexOf(head)] ?? "";
  const cells = new Map(
    rows.map((row) => [`${at(row, "id_indicateur")} ${at(row, "date_valeur_actuelle")}`, at(row, "valeur_actuelle")]),
  );
  const hundredths = [...cells.values()].reduce((sum, value) => sum + Math.round(Number(value) * 100), 0);
  expect(Math.round(Number(stored?.sum) * 100)).toBe(hundredths);
});
