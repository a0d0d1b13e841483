import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as sendFile } from "@/app/verification/fichier/route";
import { GET as readKeyAddress } from "@/app/well-known/trajectoire-signing-key/route";
import { visitor } from "@/lib/auth/mint";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { signedPart, type Manifest } from "@/lib/domain/publication";
import { env } from "@/lib/shared/env";
import { log } from "@/lib/shared/log";
import { registerSigningKey } from "@/lib/use-cases/publication/register-signing-key";
import { reportCodeOf, type PublicKey } from "@/lib/use-cases/publication/signing";
import { verifyCode } from "@/lib/use-cases/publication/verify-file";
import { verifyManifest } from "@/lib/use-cases/publication/verify-manifest";
import { asPostgres } from "@/scripts/testing/person";
import { system } from "./actors";
import { call, refusal, type Answer } from "./api";
import {
  enterAs,
  fillCampaign,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  publish,
  q3,
  type People,
  type Who,
} from "./collection-world";

let people: People;
const keyOf = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();
const makeSecret = (): string => keyOf(generateKeyPairSync("ed25519").privateKey);
/** A restart of the service with other secrets. */
async function restart(secrets: { SIGNING_KEY?: string; NEXTAUTH_SECRET?: string }): Promise<void> {
  Object.assign(env(), secrets);
  await registerSigningKey(system("start"), new Date());
}
const manifestOf = async (who: Who, number: number): Promise<Manifest> => {
  const asked = call("GET", `/publications/2025-Q3?number=${String(number)}`, { token: people[who].token });
  return (await mustBe(200, asked)).json as unknown as Manifest;
};
const fileOf = async (number: number, name = "MJ.csv") => {
  const address = `/publications/2025-Q3/files/${name}?number=${String(number)}`;
  return (await mustBe(200, call("GET", address, { token: people.readerMj.token }))).bytes;
};
const formOf = (...files: readonly (Uint8Array<ArrayBuffer> | string)[]): FormData => {
  const form = new FormData();
  for (const bytes of files) form.append("file", new File([bytes], "rapport.csv"));
  return form;
};
const send = (body: Parameters<typeof call>[2]): Promise<Answer> => call("POST", "/verify", body);
const verify = async (bytes: Uint8Array<ArrayBuffer> | string) =>
  (await mustBe(200, send({ body: formOf(bytes) }))).json;
const keys = async (): Promise<(PublicKey & { from: string; to?: string })[]> =>
  ((await (await readKeyAddress()).json()) as { keys: (PublicKey & { from: string; to?: string })[] }).keys;
const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

beforeAll(async () => {
  people = await makeCollectionWorld();
  await registerSigningKey(system("start"), new Date());
  await openCampaignOf(q3.period, people.director);
  await fillCampaign(people, q3, 20);
  await publish(people, q3.period);
}, 120_000);

describe("after the signing key was replaced", () => {
  beforeAll(async () => {
    await restart({ SIGNING_KEY: makeSecret() });
    const { director, headRh } = people;
    const reason = "chiffres inversés à la saisie";
    const body = { reason, closesOn: "2099-12-31" };
    await mustBe(200, call("POST", "/campaigns/2025-Q3/reopen", { token: director.token, body }));
    await mustBe(200, moveSheet(director, "2025-Q3", "RH", "return", { reason }));
    await mustBe(200, enterAs(headRh, "2025-Q3", [{ series: "POSTES/RH/MJ", value: 23 }]));
    await mustBe(200, moveSheet(headRh, "2025-Q3", "RH", "submit"));
    await mustBe(200, moveSheet(director, "2025-Q3", "RH", "validate"));
    await publish(people, q3.period);
  }, 60_000);

  it("what was signed before and after is authentic, each by its own key", async () => {
    const [old, current] = [await manifestOf("director", 1), await manifestOf("director", 2)];
    expect(old.keyId).not.toBe(current.keyId);
    for (const manifest of [old, current]) expect(verifyManifest(manifest, await keys())).toMatchObject({ ok: true });
    const answer = { authentic: true, period: "2025-Q3", scope: "MJ" };
    expect(await verify(await fileOf(1))).toEqual({ ...answer, number: 1, superseded: true });
    expect(await verify(await fileOf(2))).toEqual({ ...answer, number: 2, superseded: false });
  });

  it("the part that a ministry reads of each is signed with the key in service", async () => {
    const [{ keyId: inService } = { keyId: "" }] = (await keys()).filter(({ to }) => to === undefined);
    for (const number of [1, 2]) {
      const part = await manifestOf("readerMj", number);
      expect(part.keyId).toBe(inService);
      expect(verifyManifest(part, await keys())).toMatchObject({ ok: true });
    }
  });

  it("the key address gives both, and says until when the first served", async () => {
    const [first, second, ...others] = await keys();
    expect(others).toEqual([]);
    expect(first?.to).toBe(second?.from);
    expect(second).not.toHaveProperty("to");
  });

  it("printed codes of both are told, with the number that stands", async () => {
    for (const number of [1, 2]) {
      const code = reportCodeOf(await manifestOf("director", number), "MJ");
      const proved = { outcome: "authentic", number, scope: "MJ", superseded: number === 1, latest: 2 };
      expect(await verifyCode(visitor, code)).toMatchObject(proved);
    }
  });

  it("the session secret and the key can be replaced too, one after the other", async () => {
    await restart({ NEXTAUTH_SECRET: "another-secret-".repeat(4) });
    await restart({ SIGNING_KEY: makeSecret() });
    expect((await keys()).length).toBe(3);
    for (const number of [1, 2]) expect(await verify(await fileOf(number))).toMatchObject({ authentic: true, number });
  });
});

describe("who writes into the tables", () => {
  const error = vi.spyOn(log(), "error").mockReturnValue();
  beforeEach(() => error.mockClear());
  const broken = { authentic: false, reason: "brokenSeal" };
  const forged = "un rapport inventé";

  /** Triggers aside, as a superuser; undone when the test is over. */
  async function tampered(sql: string, values: readonly unknown[], check: () => Promise<void>): Promise<void> {
    const whole = ["publication", "publication_file", "publication_report", "signing_key"];
    const run = (work: string, given: readonly unknown[] = []) =>
      asPostgres(async (client) => {
        await client.query("set session_replication_role = replica");
        await client.query(work, [...given]);
      });
    for (const table of whole) await run(`create table kept_${table} as table ${table}`);
    try {
      await run(sql, values);
      await check();
    } finally {
      for (const table of whole) {
        await run(`delete from ${table}`);
        await run(`insert into ${table} select * from kept_${table}`);
        await run(`drop table kept_${table}`);
      }
    }
  }
  const isBroken = async () => {
    expect(await verify(forged)).toEqual(broken);
    expect(error).toHaveBeenCalledWith({ publications: ["plan/2025-Q3/1"] }, expect.any(String));
  };
  const anyFile = "(p.number, f.scope, f.lang, f.format) = (1, 'MJ', 'fr', 'csv') and p.id = f.publication_id";

  it("makes no file authentic by writing its fingerprint beside another", async () => {
    const written = "sha256 = $1, content = $2::bytea, size = octet_length($2::bytea)";
    const sql = `update publication_file f set ${written} from publication p where ${anyFile}`;
    await tampered(sql, [sha256(forged), Buffer.from(forged)], isBroken);
    expect(await verify(forged)).toEqual({ authentic: false });
  });

  it("nor by naming it in the manifest", async () => {
    const named = { ...(await manifestOf("director", 1)) };
    const [first, ...others] = named.files;
    const manifest = { ...named, files: [{ ...first, sha256: sha256(forged) }, ...others] };
    await tampered("update publication set manifest = $1 where number = 1", [manifest], isBroken);
  });

  it("nor by signing that manifest with a key of their own, put among the known ones", async () => {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const text = publicKey.export({ type: "spki", format: "pem" }).toString();
    const keyId = sha256(text).slice(0, 16);
    const known = await manifestOf("director", 1);
    const part = signedPart({ ...known, keyId, files: known.files.map((one) => ({ ...one, sha256: sha256(forged) })) });
    const signature = sign(null, Buffer.from(canonicalJson(part)), privateKey).toString("base64");
    const sql = `with added as (insert into signing_key (key_id, public_key, first_used_at) values ($1, $2, now()))
      update publication set manifest = $3 where number = 1`;
    await tampered(sql, [keyId, text, { ...part, signature }], async () => {
      await isBroken();
      expect((await keys()).map((key) => key.keyId)).not.toContain(keyId);
      await registerSigningKey(system("start"), new Date());
      expect(error).toHaveBeenCalledWith({ keyIds: [keyId] }, expect.stringContaining("never vouched for"));
      expect((await keys()).map((key) => key.keyId)).not.toContain(keyId);
      // Nor does the service sign a part of it for a reader.
      const asked = call("GET", "/publications/2025-Q3?number=1", { token: people.readerMj.token });
      expect((await asked).status).toBe(500);
    });
  });

  it("nor by giving a code to another report", async () => {
    const sql =
      "update publication_report o set code = $1 from publication p where p.id = o.publication_id and p.number = 1 and o.scope = 'MJ'";
    await tampered(sql, ["0123456789"], async () => {
      expect(await verifyCode(visitor, "0123456789")).toEqual({ outcome: "broken" });
    });
  });

  it("nor does a number that was made up replace one that stands", async () => {
    const sql = `insert into publication select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', 9,
      'manifest', p.manifest || '{"number": 9}'))).* from publication p where number = 2`;
    const standing = await fileOf(2);
    await tampered(sql, [], async () => {
      expect(await verify(standing)).toMatchObject({ authentic: true, number: 2, superseded: false });
    });
  });
});

describe("bad input", () => {
  const size = 30 * 1_048_576;
  const announced = { "content-length": String(size) };

  it("is told by the API for what it is", async () => {
    expect(await verify("")).toEqual({ authentic: false });
    expect(refusal(await send({ body: formOf("a"), headers: announced }))).toEqual([413, "tooLarge"]);
    expect(refusal(await send({ body: formOf() }))).toEqual([400, "invalidRequest", "file required"]);
    expect(refusal(await send({ body: formOf("a", "b") }))).toEqual([400, "invalidRequest", "file repeated"]);
    expect((await send({ body: { file: "a" } })).status).toBe(415);
    expect((await send({ body: "file", headers: { "content-type": "text/csv" } })).status).toBe(415);
    const changed = await fileOf(2);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    expect(await verify(changed)).toEqual({ authentic: false });
  });

  const formSent = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const address = "http://localhost:3000/verification/fichier";
    const answer = await sendFile(new Request(address, { method: "POST", body, headers }));
    expect(answer.status).toBe(303);
    const { search, hash } = new URL(answer.headers.get("location") ?? "");
    expect(hash).toBe("#reponse");
    return search;
  };

  it("is told by the form, which leads to a page that says so", async () => {
    expect(await formSent(formOf("un fichier"))).toBe(`?empreinte=${sha256("un fichier")}`);
    expect(await formSent(formOf(""))).toBe("?refus=empty");
    expect(await formSent(formOf("a", "b"))).toBe("?refus=several");
    expect(await formSent(formOf())).toBe("?refus=missing");
    const unchosen = new FormData();
    unchosen.append("file", new File([], ""));
    expect(await formSent(unchosen)).toBe("?refus=missing");
    expect(await formSent(formOf("a"), announced)).toBe("?refus=tooLarge");
    const type = { "content-type": "multipart/form-data; boundary=x" };
    expect(await formSent(new Uint8Array(size), type)).toBe("?refus=tooLarge");
    expect(await formSent("no form")).toBe("?refus=unreadable");
  });
});
