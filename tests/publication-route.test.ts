import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as readKeys } from "@/app/well-known/trajectoire-signing-key/route";
import { findFirstBreak, listEvents } from "@/lib/data/audit";
import { listPublications } from "@/lib/data/publication";
import { listKnownIndicators } from "@/lib/data/figure";
import { visitor } from "@/lib/auth/mint";
import { markLines } from "@/lib/data/figure-correction";
import { findIndicatorScreen } from "@/lib/data/indicator-screen";
import { listDownloads } from "@/lib/data/publication-download";
import { inScope } from "@/lib/data/transaction";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import type { Period } from "@/lib/domain/period";
import type { Manifest } from "@/lib/domain/publication";
import { boardAnswerSchema } from "@/lib/schemas/board";
import { sealPublication } from "@/lib/use-cases/publication/seal-publication";
import type { PublicKey } from "@/lib/use-cases/publication/signing";
import { verifyCode } from "@/lib/use-cases/publication/verify-file";
import { verifyManifest } from "@/lib/use-cases/publication/verify-manifest";
import { system } from "./actors";
import { call, refusal, type Answer } from "./api";
import {
  actorOf,
  enterAs,
  fillCampaign,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  publish,
  q3,
  q4,
  seal,
  type People,
  type Who,
} from "./collection-world";

const writers = vi.hoisted(() => ({ areBroken: false }));
vi.mock("@/lib/reports/make-files", async (actual) => {
  const { makeReportFiles } = await actual<typeof import("@/lib/reports/make-files")>();
  const make: typeof makeReportFiles = (...asked) =>
    writers.areBroken ? Promise.reject(new Error("no page could be set")) : makeReportFiles(...asked);
  return { makeReportFiles: make };
});

let people: People;
const get = (who: Who, address: string, headers = {}): Promise<Answer> =>
  call("GET", address, { token: people[who].token, headers });
const manifestOf = async (who: Who, query = ""): Promise<Manifest> =>
  (await mustBe(200, get(who, `/publications/2025-Q3${query}`))).json as unknown as Manifest;
const scopesOf = ({ files }: Manifest): string[] => [...new Set(files.map(({ scope }) => scope))].sort();
const file = (who: Who, name: string, query = "") => get(who, `/publications/2025-Q3/files/${name}${query}`);
const keys = async (): Promise<PublicKey[]> => ((await (await readKeys()).json()) as { keys: PublicKey[] }).keys;
const isSigned = async (manifest: Manifest) => verifyManifest({ ...manifest }, await keys());
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const verify = async (bytes: Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  form.append("file", new File([bytes], "rapport.pdf"));
  return (await mustBe(200, call("POST", "/verify", { body: form }))).json;
};

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 20);
  await publish(people, q3.period);
}, 120_000);

describe("a sealed publication", () => {
  it("has every format in both languages for each scope that a series or a project names", async () => {
    const manifest = await manifestOf("director");
    expect(scopesOf(manifest)).toEqual(["MIOM", "MJ", "consolidated", "department-ISN", "department-RH"]);
    expect(manifest.files).toHaveLength(5 * 2 * 5);
    expect(manifest).toMatchObject({ roadmap: "plan", number: 1, previous: null, supersededBy: null, without: [] });
    expect(manifest.snapshotSha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await get("director", "/publications")).json).toEqual({ items: [manifest], nextCursor: null });
  });

  it.each<[Who, string[]]>([
    ["readerMj", ["MJ", "consolidated"]],
    ["readerMiom", ["MIOM", "consolidated"]],
    ["headRh", ["consolidated", "department-RH"]],
    ["headOpi", ["consolidated"]],
    ["auditor", ["MIOM", "MJ", "consolidated", "department-ISN", "department-RH"]],
  ])("shows and gives %s the files of their scopes alone", async (who, scopes) => {
    expect(scopesOf(await manifestOf(who))).toEqual(scopes);
    for (const { scope } of (await manifestOf("director")).files.filter(({ format }) => format === "csv")) {
      const answers = await Promise.all(["csv", "json"].map((format) => file(who, `${scope}.${format}`)));
      const expected = scopes.includes(scope) ? 200 : 404;
      expect(
        answers.map(({ status }) => status),
        scope,
      ).toEqual([expected, expected]);
    }
  });

  it("is closed to contributors and administrators, and absent where nothing is published", async () => {
    for (const who of ["contributorRh", "administrator"] as const) {
      expect((await get(who, "/publications")).status).toBe(403);
      expect((await get(who, "/publications/2025-Q3")).status).toBe(403);
      expect((await file(who, "consolidated.pdf")).status).toBe(403);
    }
    expect((await get("director", "/publications/2025-Q4")).status).toBe(404);
    expect((await get("director", "/publications/2025-Q3?number=2")).status).toBe(404);
    expect((await file("director", "XX.pdf")).status).toBe(404);
    expect((await file("director", "consolidated.docx")).status).toBe(404);
    expect((await get("director", "/publications/2025-13")).status).toBe(400);
  });

  it("keeps other scopes' files from a query that forgot to ask", async () => {
    const reader = await actorOf(people.readerMj);
    const seen = await inScope(
      reader,
      (tx) => tx.$queryRaw<{ scope: string }[]>`
      select distinct scope from publication_file union select distinct scope from publication_snapshot order by 1`,
    );
    expect(seen.map(({ scope }) => scope)).toEqual(["MJ", "consolidated"]);
  });
});

describe("a published file", () => {
  it("is the same bytes each time, those that the manifest names", async () => {
    const { files } = await manifestOf("readerMj");
    for (const { scope, format, lang, sha256: hash, size, name } of files) {
      const [first, second] = [
        await file("readerMj", `${scope}.${format}`, `?lang=${lang}`),
        await file("readerMj", `${scope}.${format}`, `?lang=${lang}&number=1`),
      ];
      expect(sha256(first.bytes), name).toBe(hash);
      expect(second.bytes).toEqual(first.bytes);
      expect(first.bytes).toHaveLength(size);
      expect(first.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    }
  });

  it("is noted with who took it, and not when it was had already", async () => {
    const taken = async () => {
      const director = await actorOf(people.director);
      const key = { roadmap: "plan", period: "2025-Q3", number: 1 };
      const rows = await inScope(director, (tx) => listDownloads(director, tx, key, 50));
      return rows.filter(({ scope, lang }) => scope === "MIOM" && lang === "en");
    };
    const { headers } = await file("readerMiom", "MIOM.ods", "?lang=en");
    const [first] = await taken();
    expect(first).toMatchObject({ formats: ["ods"], times: 1 });
    expect(first?.person).toBeTruthy();
    const known = { "if-none-match": headers.get("etag") ?? "" };
    const again = await get("readerMiom", "/publications/2025-Q3/files/MIOM.ods?lang=en", known);
    expect(again.status).toBe(304);
    expect(await taken()).toEqual([first]);
  });

  it("says what it is in its head, and is not sent to who has it", async () => {
    const { headers, bytes } = await file("readerMj", "MJ.pdf");
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("cache-control")).toBe("private, no-cache");
    const digest = createHash("sha256").update(bytes).digest("base64");
    expect(headers.get("content-digest")).toBe(`sha-256=:${digest}:`);
    const again = await get("readerMj", "/publications/2025-Q3/files/MJ.pdf", { "if-none-match": headers.get("etag") });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it("prints a code of its own, that tells anybody which publication it is of", async () => {
    const director = await actorOf(people.director);
    const codes = await inScope(
      director,
      (tx) => tx.$queryRaw<{ code: string; scope: string }[]>`
        select o.code, o.scope from publication_report o join publication p on p.id = o.publication_id
        where p.number = 1 and p.state = 'published'`,
    );
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    const code = codes.find(({ scope }) => scope === "MJ")?.code ?? "";
    const publication = { roadmap: "plan", period: "2025-Q3", number: 1, scope: "MJ" };
    expect(await verifyCode(visitor, code)).toMatchObject({ outcome: "authentic", ...publication });
    expect(await verifyCode(visitor, "0000000000")).toEqual({ outcome: "unknown" });
  });

  it("holds its own ministry's cells and nobody else's", async () => {
    const own = (await file("readerMj", "MJ.json")).text;
    expect(own).toContain("POSTES/RH/MJ");
    expect(own).not.toContain("MIOM");
    expect((await file("readerMj", "consolidated.json")).text).not.toContain("POSTES/RH");
  });

  it("is recognised by anybody, and no longer with one byte changed", async () => {
    const { bytes } = await file("readerMj", "MJ.xlsx");
    const answer = { authentic: true, period: "2025-Q3", number: 1, scope: "MJ", superseded: false };
    expect(await verify(bytes)).toEqual(answer);
    const [changed, longer] = [new Uint8Array(bytes), new Uint8Array([...bytes, 10])];
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
    expect(await verify(changed)).toEqual({ authentic: false });
    expect(await verify(longer)).toEqual({ authentic: false });
  });
});

describe("a manifest", () => {
  it.each<Who>(["director", "auditor", "headRh", "readerMj"])("given to %s is signed as it stands", async (who) => {
    const manifest = await manifestOf(who);
    expect(await isSigned(manifest)).toEqual({ ok: true, value: null });
    expect(await isSigned({ ...manifest, supersededBy: 7 })).toMatchObject({ ok: true });
    const [first, ...others] = manifest.files;
    const forged = first === undefined ? [] : [{ ...first, sha256: "0".repeat(64) }, ...others];
    for (const change of [{ number: 2 }, { files: forged }, { files: others }, { added: 1 }]) {
      expect(await isSigned({ ...manifest, ...change })).toMatchObject({ error: "badSignature" });
    }
    expect(await isSigned({ ...manifest, keyId: "x" })).toMatchObject({ error: "unknownKey" });
  });

  it("prints a head of the audit chain that is still there", async () => {
    const { auditHead } = await manifestOf("director");
    const events = await inScope(system(), (tx) => listEvents(system(), tx, {}, 1000));
    expect(events.map(({ hash }) => hash)).toContain(auditHead);
    expect(await inScope(system(), (tx) => findFirstBreak(system(), tx))).toBeNull();
  });
});

describe("sealing", () => {
  const state = async (period: string) =>
    inScope(system(), async (tx) => ({
      publications: (await listPublications(system(), tx, { period: period as never }, 10)).map((one) => one.state),
      files: await tx.$queryRaw`select count(*)::int as files from publication_file`,
      events: (await listEvents(system(), tx, {}, 1000)).length,
    }));

  it("twice does nothing the second time", async () => {
    const [one] = await inScope(system(), (tx) => listPublications(system(), tx, {}, 1));
    const before = await state(q3.period);
    await sealPublication(system("seal-publication"), { publicationId: one?.id ?? "" }, () => new Date());
    expect(await state(q3.period)).toEqual(before);
  });

  it("that fails goes back to closed with nothing half written, and can be asked for again", async () => {
    await openCampaignOf(q4.period, people.director);
    await fillCampaign(people, q4, 25);
    const { files } = await state(q4.period);
    writers.areBroken = true;
    await publish(people, q4.period);
    expect(await state(q4.period)).toMatchObject({ publications: ["failed"], files });
    expect((await get("director", "/publications/2025-Q4")).status).toBe(404);
    const campaigns = (await get("director", "/campaigns")).json["items"] as { period: string; state: string }[];
    expect(campaigns.find(({ period }) => period === q4.period)).toMatchObject({ state: "closed", publications: [] });
    writers.areBroken = false;
    const { token } = people.director;
    const asked = await mustBe(202, call("POST", "/campaigns/2025-Q4/publish", { token, body: {} }));
    expect(asked.json).toEqual({ period: "2025-Q4", number: 1, state: "sealing" });
    expect((await get("director", "/publications/2025-Q4")).status).toBe(404);
    await seal();
    expect((await get("readerMj", "/publications/2025-Q4")).json).toMatchObject({ number: 1, previous: null });
  });
});

describe("an erratum", () => {
  let before: Answer;
  const body = { reason: "chiffres inversés à la saisie", closesOn: "2099-12-31" };

  beforeAll(async () => {
    before = await file("readerMj", "MJ.csv");
    const { director, headRh } = people;
    await mustBe(200, call("POST", "/campaigns/2025-Q3/reopen", { token: director.token, body }));
    await mustBe(200, moveSheet(director, "2025-Q3", "RH", "return", { reason: body.reason }));
    await mustBe(200, enterAs(headRh, "2025-Q3", [{ series: "POSTES/RH/MJ", value: 23 }]));
    await mustBe(200, moveSheet(headRh, "2025-Q3", "RH", "submit"));
    await mustBe(200, moveSheet(director, "2025-Q3", "RH", "validate"));
    expect(await manifestOf("readerMj")).toMatchObject({ number: 1 });
    await publish(people, q3.period);
  }, 60_000);

  it("has its own number, says what it corrects, and takes the place of the one before", async () => {
    expect(await manifestOf("director")).toMatchObject({ number: 2, previous: 1, supersededBy: null });
    expect(await manifestOf("director", "?number=1")).toMatchObject({ number: 1, supersededBy: 2 });
    const change = { indicator: "POSTES", period: "2025-Q3", reason: body.reason };
    expect((await manifestOf("director")).erratum).toEqual([
      { ...change, scope: "consolidated", before: 63, after: 66 },
      { ...change, scope: "MJ", before: 20, after: 23 },
    ]);
  });

  it("tells another ministry nothing of what was corrected for this one", async () => {
    const shown = await manifestOf("readerMiom");
    expect(shown.erratum?.map(({ scope }) => scope)).toEqual(["consolidated"]);
    expect(await isSigned(shown)).toMatchObject({ ok: true });
    const printed = JSON.parse((await file("readerMiom", "MIOM.json")).text) as { erratum: object };
    expect(JSON.stringify(printed.erratum)).not.toContain('"MJ"');
    expect(JSON.stringify(printed.erratum)).toContain("consolidated");
  });

  it("marks on the board what it changed, to who reads its reports, and not before its day", async () => {
    const boardOf = async (who: Who, query = "?period=2025-Q3") => {
      const { json } = await mustBe(200, get(who, `/roadmaps/plan/board${query}`));
      return boardAnswerSchema.parse(json);
    };
    const marks = async (who: Who, query?: string) =>
      (await boardOf(who, query)).indicators.flatMap(({ code, corrected }) =>
        corrected ? [{ code, ...corrected }] : [],
      );
    const { indicators } = await boardOf("director");
    const [line] = indicators.filter(({ code }) => code === "POSTES");
    const { reason } = body;
    for (const who of ["director", "auditor", "headRh", "readerMj", "readerMiom"] as const) {
      expect(await marks(who), who).toEqual([{ code: "POSTES", number: 2, before: 63, after: 66, reason }]);
    }
    expect(line).toMatchObject({ value: 66, corrected: { after: 66 } });
    expect(await marks("contributorRh")).toEqual([]);
    const { publishedAt } = await manifestOf("director", "?number=2");
    const asOf = new Date(new Date(publishedAt).getTime() - 1).toISOString();
    expect(await marks("director", `?period=2025-Q3&asOf=${asOf}`)).toEqual([]);
    expect(await marks("director", `?period=2025-Q3&asOf=${publishedAt}`)).toHaveLength(1);
    expect(await marks("director", "?period=2025-Q3&provisional=true")).toEqual([]);
    expect(await marks("director", "?period=2025-Q4")).toEqual([]);
  });

  it("marks a ministry's own figure to its readers alone", async () => {
    const own = async (who: Who, ministry: string) => {
      const reader = await actorOf(people[who]);
      const asked = { roadmap: "plan", period: q3.period as Period, number: 2, scope: ministry };
      const shown = [
        { code: "POSTES", period: q3.period, cumulative: false, value: 23 },
      ] as unknown as BoardIndicator[];
      const [line] = await inScope(reader, (tx) => markLines(reader, tx, asked, shown));
      return line?.corrected;
    };
    expect(await own("readerMj", "MJ")).toMatchObject({ number: 2, before: 20, after: 23 });
    expect(await own("director", "MJ")).toMatchObject({ before: 20 });
    expect(await own("readerMiom", "MJ")).toBeUndefined();
    expect(await own("headRh", "MJ")).toBeUndefined();
  });

  it("marks in a breakdown the ministry that it is about", async () => {
    const director = await actorOf(people.director);
    const asked = {
      code: "POSTES",
      roadmap: null,
      period: q3.period as Period,
      asOf: null,
      isProvisional: false,
      why: null,
    };
    const screen = await inScope(director, (tx) => findIndicatorScreen(director, tx, asked, new Date()));
    expect(screen?.trajectory?.line.corrected).toMatchObject({ before: 63, after: 66 });
    const byMinistry = screen?.breakdowns.find(({ by }) => by === "ministry")?.rows ?? [];
    const marked = byMinistry.filter(({ line }) => line.corrected !== undefined);
    expect(marked.map(({ code, line }) => [code, line.corrected?.before, line.value])).toEqual([["MJ", 20, 23]]);
    expect(byMinistry.length).toBeGreaterThan(1);
  });

  it("leaves the files of the one before as they were, authentic and superseded", async () => {
    expect((await file("readerMj", "MJ.csv", "?number=1")).bytes).toEqual(before.bytes);
    expect((await file("readerMj", "MJ.csv")).bytes).not.toEqual(before.bytes);
    expect(await verify(before.bytes)).toMatchObject({ authentic: true, number: 1, superseded: true });
  });
});

describe("asking for a publication", () => {
  it("is refused for what is not closed, and to who is not the director", async () => {
    const { token } = people.director;
    expect(refusal(await call("POST", "/campaigns/2025-Q3/publish", { token, body: {} }))).toEqual([409, "wrongState"]);
    const head = { token: people.headRh.token, body: {} };
    expect((await call("POST", "/campaigns/2025-Q3/publish", head)).status).toBe(403);
  });
});

describe("open data", () => {
  const openFile = (period: string, name: string, query = "") =>
    call("GET", `/open-data/plan/${period}/${name}${query}`);
  const linesOf = ({ text }: { readonly text: string }) =>
    text
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));

  it("gives anybody the public indicators' published figures alone, as its schema describes them", async () => {
    const answer = await mustBe(200, openFile("2025-Q3", "figures.csv"));
    const [heads = [], ...rows] = linesOf(answer);
    const { json } = await mustBe(200, call("GET", "/open-data/schema.json"));
    const { fields } = json as { fields: readonly { name: string }[] };
    expect(heads).toEqual(fields.map(({ name }) => name));
    const sealed = (await file("director", "consolidated.json")).json as {
      indicators: readonly {
        code: string;
        trajectory: readonly { period: string; value: number | null; state: string }[];
      }[];
    };
    const published = await isPublicOf();
    const expected = sealed.indicators
      .filter(({ code }) => published.includes(code))
      .flatMap(({ code, trajectory }) =>
        trajectory.filter(({ state }) => state !== "notDue").map(({ period, value }) => [code, period, value]),
      );
    const at = (row: readonly string[], head: string) => row[heads.indexOf(head)] ?? "";
    expect(expected.length).toBeGreaterThan(0);
    expect(
      rows.map((row) => [
        at(row, "indicateur"),
        at(row, "periode"),
        at(row, "valeur") === "" ? null : Number(at(row, "valeur")),
      ]),
    ).toEqual(expected);
    expect(answer.text).not.toContain("POSTES/RH");
  });

  it("is the same under the latest address, in SDMX-CSV too, and is not sent twice", async () => {
    const latest = await mustBe(200, openFile("latest", "figures.csv"));
    const name = latest.headers.get("content-disposition") ?? "";
    const [, period = "", number = ""] = /plan-(\d{4}-Q\d)-n(\d+)-figures\.csv/.exec(name) ?? [];
    const named = await mustBe(200, openFile(period, "figures.csv", `?number=${number}`));
    expect(latest.bytes).toEqual(named.bytes);
    const known = { "if-none-match": latest.headers.get("etag") ?? "" };
    expect((await call("GET", "/open-data/plan/latest/figures.csv", { headers: known })).status).toBe(304);
    const [heads = [], first = []] = linesOf(await mustBe(200, openFile("latest", "figures.sdmx.csv")));
    expect(heads.slice(0, 3)).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
    expect(first).toHaveLength(heads.length);
  });

  it("says what is not there", async () => {
    expect((await openFile("2019-Q1", "figures.csv")).status).toBe(404);
    expect((await openFile("latest", "figures.csv", "?number=9")).status).toBe(404);
    expect((await openFile("latest", "figures.xlsx")).status).toBe(400);
    expect((await call("GET", "/open-data/none/latest/figures.csv")).status).toBe(404);
  });
});

async function isPublicOf(): Promise<string[]> {
  const director = await actorOf(people.director);
  const known = await inScope(director, (tx) => listKnownIndicators(director, tx, { roadmap: "plan" }, null));
  return known.filter(({ labels }) => labels.isPublic).map(({ code }) => code);
}
