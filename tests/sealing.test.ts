import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { listCampaigns } from "@/lib/data/campaign";
import { listPublications } from "@/lib/data/publication";
import { listStagedFiles } from "@/lib/data/publication-sealing";
import { claimSealing } from "@/lib/data/sealing-lease";
import { inScope } from "@/lib/data/transaction";
import { canonicalJson, type CanonicalValue } from "@/lib/domain/canonical-json";
import type { Manifest } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import { resumeSealings } from "@/lib/use-cases/publication/resume-sealings";
import { sealPublication } from "@/lib/use-cases/publication/seal-publication";
import { asPostgres } from "@/scripts/testing/person";
import { call } from "./api";
import {
  actorOf,
  fillCampaign,
  makeCollectionWorld,
  mustBe,
  openCampaignOf,
  q3,
  type People,
} from "./collection-world";

type Made = { readonly scope: string; readonly lang: string };
type Before = (made: Made) => Promise<void>;
/** What the writers of files were asked, and what happens before they answer. */
const writers = vi.hoisted<{ made: Made[]; before: Before }>(() => ({ made: [], before: () => Promise.resolve() }));
/** What happens once what a publication says is read, and before it is kept. */
const reading = vi.hoisted(() => ({ after: () => Promise.resolve() }));
vi.mock("@/lib/use-cases/publication/prepare-publication", async (actual) => {
  const { preparePublication } = await actual<typeof import("@/lib/use-cases/publication/prepare-publication")>();
  const prepare: typeof preparePublication = async (...asked) => {
    const prepared = await preparePublication(...asked);
    await reading.after();
    return prepared;
  };
  return { preparePublication: prepare };
});
vi.mock("@/lib/reports/make-files", async (actual) => {
  const { makeReportFiles } = await actual<typeof import("@/lib/reports/make-files")>();
  const make: typeof makeReportFiles = async (report, lang, formats) => {
    const one = { scope: (JSON.parse(report) as ReportModel).head.scope, lang };
    await writers.before(one);
    writers.made.push(one);
    return makeReportFiles(
      report,
      lang,
      formats.filter((format) => format === "csv" || format === "json"),
    );
  };
  return { makeReportFiles: make };
});
vi.mock("@/lib/domain/publication", async (actual) => ({
  ...(await actual<typeof import("@/lib/domain/publication")>()),
  reportFormats: ["csv", "json"],
}));

let people: People;
let id: string;
const job = systemActor("seal-publication");
const reports = 5 * 2;
const scopes = ["consolidated", "MIOM", "MJ", "department-ISN", "department-RH"];
const allReports = ["fr", "en"].flatMap((lang) => scopes.map((scope) => ({ scope, lang })));
const token = () => people.director.token;
const sealOne = (one: { readonly publicationId: string }) => sealPublication(job, one, () => new Date());
const sealIt = (clock = () => new Date()) => sealPublication(job, { publicationId: id }, clock);
const asked = async (): Promise<string> => {
  await mustBe(202, call("POST", "/campaigns/2025-Q3/publish", { token: token(), body: {} }));
  const [found] = await inScope(job, (tx) => listPublications(job, tx, { state: "sealing" }, 1));
  return found?.id ?? "";
};
const campaign = async () => {
  const { json } = await mustBe(200, call("GET", "/campaigns", { token: token() }));
  return (json as { items: readonly object[] }).items[0];
};
const events = async (): Promise<{ readonly act: string }[]> => {
  const { json } = await mustBe(200, call("GET", "/audit?limit=1000", { token: token() }));
  return (json as { items: { readonly act: string }[] }).items;
};
const manifest = () => call("GET", "/publications/2025-Q3", { token: token() });
const sqlOf = async (sql: string): Promise<Record<string, unknown>[]> => {
  const { rows } = await asPostgres((owner) => owner.query<Record<string, unknown>>(sql));
  return rows;
};
const staged = () => sqlOf("select scope, lang, format from publication_file");
/** Stands for a process that died: nobody renews its lease any more. */
const endLease = () =>
  sqlOf("update publication set leased_until = now() - interval '1 second' where state = 'sealing'");

beforeAll(async () => {
  people = await makeCollectionWorld();
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 20);
  await mustBe(200, call("POST", "/campaigns/2025-Q3/close", { token: token(), body: {} }));
}, 60_000);

beforeEach(() => {
  writers.made = [];
  writers.before = () => Promise.resolve();
  reading.after = () => Promise.resolve();
});

describe("a sealing that fails", () => {
  const refuseFiles = (errcode: string) => `
    create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file: No space left on device' using errcode = '${errcode}'; end $$;
    create trigger full_disk before insert on publication_file for each row when (new.scope = 'MJ')
      execute function full_disk()`;

  it("for want of room says so, leaves nothing of itself, and can be asked for again", async () => {
    id = await asked();
    await sqlOf(refuseFiles("53100"));
    await sealIt();
    await sqlOf("drop trigger full_disk on publication_file; drop function full_disk()");
    expect(writers.made.length).toBeGreaterThan(1);
    expect(await campaign()).toMatchObject({
      state: "closed",
      publications: [],
      sealing: { number: 1, state: "failed", failure: "storageFull" },
    });
    for (const table of ["publication_file", "publication_report", "publication_snapshot"]) {
      expect(await sqlOf(`select 1 from ${table}`), table).toEqual([]);
    }
    expect((await manifest()).status).toBe(404);
    expect((await events()).at(-1)).toMatchObject({
      act: "publication.abandon",
      detail: { number: 1, failure: "storageFull" },
    });
  });

  it("for a reason nobody foresaw says that, and the database's cut connection is no reason", async () => {
    id = await asked();
    const without = [{ department: "RH", reason: "extraction non remise" }];
    await sqlOf(`update publication set without = '${JSON.stringify(without)}' where state = 'sealing'`);
    writers.before = ({ scope }) =>
      scope === "MJ" ? Promise.reject(new Error("no page could be set")) : Promise.resolve();
    await sealIt();
    expect(await campaign()).toMatchObject({ state: "closed", sealing: { state: "failed", failure: "sealingFailed" } });
    // What was typed is given back to who asks again.
    const director = await actorOf(people.director);
    const [failed] = await inScope(director, (tx) => listCampaigns(director, tx, {}, { limit: 1 }));
    expect(failed?.sealing?.without).toEqual(without);
    id = await asked();
    writers.before = () => Promise.reject(Object.assign(new Error("terminating connection"), { code: "57P01" }));
    await sealIt();
    expect(await campaign()).toMatchObject({ state: "publishing", sealing: { state: "sealing", made: 0, total: 20 } });
    await endLease();
  });
});

describe("a sealing whose process ended", () => {
  it("shows nobody what is staged, and how far it is to the director", async () => {
    const half = new Promise<void>((resolve, reject) => {
      writers.before = async ({ lang }) => {
        if (lang === "fr") return;
        const seen = await campaign().catch(reject);
        expect(seen).toMatchObject({ state: "publishing", publications: [], sealing: { made: 10, total: 20 } });
        const director = await actorOf(people.director);
        const rows = await inScope(
          director,
          (tx) => tx.$queryRaw<object[]>`
          select 1 from publication_file union all select 1 from publication_report union all
          select 1 from publication_snapshot`,
        );
        expect(rows).toEqual([]);
        resolve();
        await new Promise(() => undefined);
      };
    });
    void sealIt();
    await half;
    expect(await staged()).toHaveLength(10);
    expect((await manifest()).status).toBe(404);
    expect((await call("GET", "/publications/2025-Q3/files/consolidated.csv", { token: token() })).status).toBe(404);
    const [known] = await sqlOf("select content from publication_file where format = 'json' limit 1");
    const form = new FormData();
    form.append("file", new File([new Uint8Array(known?.["content"] as Buffer)], "rapport.json"));
    expect((await mustBe(200, call("POST", "/verify", { body: form }))).json).toMatchObject({ authentic: false });
  });

  it("is left alone while its lease lasts", async () => {
    await resumeSealings(job, sealOne);
    await sealIt();
    expect(writers.made).toEqual([]);
    const claim = { publicationId: id, token: randomUUID() };
    expect(await inScope(job, (tx) => claimSealing(job, tx, claim))).toBeNull();
  });

  it("is taken up where it stopped, under the instant that its first files bear", async () => {
    const before = await inScope(job, (tx) => listStagedFiles(job, tx, id));
    const [row] = await sqlOf("select prepared from publication where state = 'sealing'");
    await endLease();
    await resumeSealings(job, sealOne);
    expect(writers.made).toEqual(allReports.filter(({ lang }) => lang === "en"));
    const sealed = (await mustBe(200, manifest())).json as unknown as Manifest;
    expect(sealed.files.slice(0, before.length)).toEqual(before);
    expect(sealed.files.map(({ scope, lang, format }) => `${scope} ${lang} ${format}`)).toEqual(
      allReports.flatMap(({ scope, lang }) => ["csv", "json"].map((format) => `${scope} ${lang} ${format}`)),
    );
    expect({ publishedAt: sealed.publishedAt, auditHead: sealed.auditHead }).toEqual({
      publishedAt: (row?.["prepared"] as Manifest).publishedAt,
      auditHead: (row?.["prepared"] as Manifest).auditHead,
    });
    const said = await sqlOf("select scope, content from publication_snapshot");
    const whole = Object.fromEntries(
      said.map((row) => [String(row["scope"]), row["content"] as CanonicalValue] as const),
    );
    expect(createHash("sha256").update(canonicalJson(whole)).digest("hex")).toBe(sealed.snapshotSha256);
    expect(await campaign()).toMatchObject({ state: "published", publications: [1] });
    expect(await campaign()).not.toHaveProperty("sealing");
  });
});

describe("a publication that stands", () => {
  it("is changed, emptied or taken back by nobody, the owner of the tables included", async () => {
    for (const sql of [
      "update publication set state = 'failed'",
      "delete from publication",
      "delete from publication_file",
      "update publication_file set name = 'x'",
      "delete from publication_report",
      "truncate publication_file cascade",
    ]) {
      await expect(sqlOf(sql), sql).rejects.toThrow(/never changes|append-only/);
      const changed = inScope(job, (tx) => tx.$executeRawUnsafe(sql)).catch(() => 0);
      expect(await changed, sql).toBe(0);
    }
    expect(await staged()).toHaveLength(reports * 2);
  });
});

describe("the runs of one sealing", () => {
  const askAgain = async () => {
    const body = { reason: "une valeur à corriger", closesOn: "2099-12-31" };
    await mustBe(200, call("POST", "/campaigns/2025-Q3/reopen", { token: token(), body }));
    await mustBe(200, call("POST", "/campaigns/2025-Q3/close", { token: token(), body: {} }));
    id = await asked();
  };
  const sealed = async () => (await mustBe(200, manifest())).json as unknown as Manifest;
  const count = (all: readonly { readonly act: string }[], act: string) => all.filter((one) => one.act === act).length;

  it("make each report once between them, where several begin at once", async () => {
    await askAgain();
    await Promise.all([sealIt(), sealIt(), sealIt()]);
    expect(writers.made).toEqual(allReports);
    expect((await sealed()).number).toBe(2);
  });

  it("are told when each step happens, however long they take", async () => {
    await askAgain();
    const begun = new Date(Date.now() - 600_000);
    await sealIt(() => (writers.made.length === 0 ? begun : new Date()));
    expect(await sealed()).toMatchObject({ number: 3, publishedAt: begun.toISOString() });
  });

  it("where one lost it while it read, are one publication: the other's", async () => {
    await askAgain();
    reading.after = async () => {
      reading.after = () => Promise.resolve();
      await endLease();
      await sealIt();
    };
    await sealIt();
    expect(writers.made).toEqual(allReports);
    expect((await sealed()).number).toBe(4);
    const told = await events();
    expect([count(told, "publication.seal"), count(told, "publication.abandon")]).toEqual([4, 2]);
  });

  it("where one lost it once all was staged, leave revealing to the other", async () => {
    await askAgain();
    await sqlOf(`
      create function taken_over() returns trigger language plpgsql as $$ begin
        update publication set sealed_by = gen_random_uuid() where id = new.publication_id; return new; end $$;
      create trigger taken_over after insert on publication_file for each row
        when (new.scope = 'department-RH' and new.lang = 'en' and new.format = 'json') execute function taken_over()`);
    await sealIt();
    await sqlOf("drop trigger taken_over on publication_file; drop function taken_over()");
    expect(await campaign()).toMatchObject({ state: "publishing", sealing: { number: 5, made: 20, total: 20 } });
    expect((await sealed()).number).toBe(4);
    await endLease();
    await resumeSealings(job, sealOne);
    expect(writers.made).toEqual(allReports);
    expect((await sealed()).number).toBe(5);
  });

  it("by two versions of the product, are all of the later one's making", async () => {
    await askAgain();
    await sqlOf(`create function stopped() returns trigger language plpgsql as
        $$ begin raise exception 'terminating connection' using errcode = '57P01'; end $$;
      create trigger stopped before insert on publication_file for each row when (new.lang = 'en') execute function stopped()`);
    await sealIt();
    await sqlOf("drop trigger stopped on publication_file; drop function stopped()");
    const old = { version: "0.0.1", publishedAt: "2020-01-01T00:00:00.000Z" };
    await sqlOf(`update publication set prepared = prepared || '${JSON.stringify(old)}' where state = 'sealing'`);
    expect(await campaign()).toMatchObject({ sealing: { number: 6, made: 10 } });
    await endLease();
    writers.made = [];
    await resumeSealings(job, sealOne);
    expect(writers.made).toEqual(allReports);
    expect(await sealed()).toMatchObject({ number: 6 });
    expect((await sealed()).publishedAt > "2025").toBe(true);
  });

  it("are given up where each of them ended the process, and not where they only waited", async () => {
    const isAsked = "requested_at = now() - interval '2 hours'";
    await askAgain();
    await sqlOf(
      `update publication set ${isAsked}, leased_until = now() - interval '1 minute' where state = 'sealing'`,
    );
    await resumeSealings(job, sealOne);
    expect(writers.made).toEqual([]);
    expect(await campaign()).toMatchObject({ state: "closed", sealing: { state: "failed", failure: "sealingFailed" } });
    id = await asked();
    await sqlOf(`update publication set ${isAsked}, leased_until = now() - interval '1 hour' where state = 'sealing'`);
    await resumeSealings(job, sealOne);
    expect(await sealed()).toMatchObject({ number: 7 });
  });
});
