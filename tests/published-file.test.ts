import { createHash, randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/publications/[period]/files/[file]/route";
import { streamPublishedFile } from "@/lib/data/published-file";
import { listDownloads } from "@/lib/data/publication-download";
import { listPublications } from "@/lib/data/publication";
import { inScope } from "@/lib/data/transaction";
import type { PublishedFile } from "@/lib/domain/publication";
import { asPostgres } from "@/scripts/testing/person";
import {
  actorOf,
  fillCampaign,
  makeCollectionWorld,
  openCampaignOf,
  publish,
  q3,
  type People,
} from "./collection-world";

const pieceBytes = 256 * 1024;
let people: People;
let id: string;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const ask = (name: string, { method = "GET", ...headers }: Record<string, string> = {}) =>
  GET(
    new Request(`http://localhost:3000/api/v1/publications/2025-Q3/files/${name}`, {
      method,
      headers: { authorization: `Bearer ${people.readerMj.token}`, ...headers },
    }),
    { params: Promise.resolve({ period: "2025-Q3", file: name }) },
  );
const timesTaken = async (): Promise<number> => {
  const director = await actorOf(people.director);
  const rows = await inScope(director, (tx) =>
    listDownloads(director, tx, { roadmap: "plan", period: "2025-Q3", number: 1 }, 50),
  );
  return rows.reduce((sum, { times }) => sum + times, 0);
};

/** What nobody can do through the server: other bytes in a sealed file, and its row made to agree with them. */
const store = (format: string, content: Uint8Array) =>
  asPostgres(async (owner) => {
    await owner.query("alter table publication_file disable trigger append_only");
    await owner.query(
      "update publication_file set content = $1, size = length($1::bytea), sha256 = encode(sha256($1), 'hex') where scope = 'MJ' and lang = 'fr' and format = $2 and publication_id = $3",
      [content, format, id],
    );
    await owner.query("alter table publication_file enable trigger append_only");
  });
/** A stored file of this size, as its manifest would name it. */
async function large(size: number): Promise<{ readonly file: PublishedFile; readonly content: Uint8Array }> {
  const content = randomBytes(size);
  await store("json", content);
  const file = { scope: "MJ", lang: "fr", format: "json", name: "x.json", size, sha256: sha256(content) } as const;
  return { file, content };
}
async function piecesOf(file: PublishedFile): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const reader = await actorOf(people.readerMj);
  for await (const piece of streamPublishedFile(reader, id, file)) pieces.push(piece);
  return pieces;
}

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 20);
  await publish(people, q3.period);
  const director = await actorOf(people.director);
  const [one] = await inScope(director, (tx) => listPublications(director, tx, { state: "published" }, 1));
  id = one?.id ?? "";
}, 120_000);

describe("the head of a file", () => {
  it("says all of it, sends nothing, and counts as no download", async () => {
    const before = await timesTaken();
    const [head, known] = [await ask("MJ.pdf", { method: "HEAD" }), await ask("MJ.pdf", { "if-none-match": "*" })];
    expect([head.status, known.status]).toEqual([200, 304]);
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(10_000);
    expect(head.headers.get("etag")).toBe(known.headers.get("etag"));
    expect([head.body, known.body]).toEqual([null, null]);
    expect(await timesTaken()).toBe(before);
    await (await ask("MJ.pdf")).arrayBuffer();
    expect(await timesTaken()).toBe(before + 1);
  });
});

describe("a large file", () => {
  it("comes in pieces, none longer than a slice, and is whole", async () => {
    const { file, content } = await large(20 * 1024 * 1024 + 17);
    const pieces = await piecesOf(file);
    expect(pieces).toHaveLength(81);
    expect(Math.max(...pieces.map(({ length }) => length))).toBe(pieceBytes);
    expect(sha256(Buffer.concat(pieces))).toBe(sha256(content));
  });

  it("is read as far as its reader reads", async () => {
    const { file } = await large(3 * pieceBytes);
    const pieces = streamPublishedFile(await actorOf(people.readerMj), id, file);
    await pieces.next();
    await store("json", randomBytes(pieceBytes));
    await expect(pieces.next()).rejects.toThrow("not what was sealed");
  });
});

describe("a stored file that is not what was sealed", () => {
  it.each([
    ["one byte", (bytes: Buffer) => bytes.with(1000, (bytes[1000] ?? 0) ^ 1)],
    ["cut short", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["emptied", () => Buffer.alloc(0)],
  ])("%s: is refused", async (_, change) => {
    const sealed = Buffer.from(await (await ask("MJ.ods")).arrayBuffer());
    await store("ods", change(sealed));
    const before = await timesTaken();
    const answer = await ask("MJ.ods");
    expect(await timesTaken()).toBe(before);
    expect(answer.status).toBe(500);
    expect(answer.headers.get("etag")).toBeNull();
    await store("ods", sealed);
    expect(sha256(new Uint8Array(await (await ask("MJ.ods")).arrayBuffer()))).toBe(sha256(sealed));
  });

  it("keeps its last piece back where the first ones have gone", async () => {
    const { file, content } = await large(2 * pieceBytes + 5);
    await store("json", content.with(2 * pieceBytes, (content[2 * pieceBytes] ?? 0) ^ 1));
    const given: number[] = [];
    const pieces = streamPublishedFile(await actorOf(people.readerMj), id, file);
    await expect(
      (async () => {
        for await (const piece of pieces) given.push(piece.length);
      })(),
    ).rejects.toThrow("not what was sealed");
    expect(given).toEqual([pieceBytes, pieceBytes]);
  });

  it("is not what was sealed with more behind it either, yet what was sealed is there", async () => {
    const { file, content } = await large(1000);
    await store("json", Buffer.concat([content, Buffer.from("more")]));
    expect(sha256(Buffer.concat(await piecesOf(file)))).toBe(file.sha256);
  });
});

it("stops reading for a reader who leaves", async () => {
  const answer = await ask("MJ.pdf");
  await answer.body?.cancel();
  expect((await ask("MJ.pdf")).status).toBe(200);
});

it("gives another ministry's file to nobody who asks for its bytes", async () => {
  const { file } = await large(1000);
  const other = await actorOf(people.readerMiom);
  await expect(streamPublishedFile(other, id, file).next()).rejects.toThrow();
});
