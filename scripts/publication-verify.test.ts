import { execFile } from "node:child_process";
import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/domain/canonical-json";

const root = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "publication-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const pem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();
const idOf = (key: KeyObject): string => sha256(pem(key)).slice(0, 16);
const write = (name: string, content: string | object): string => {
  writeFileSync(path.join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
};
const makeKey = () => generateKeyPairSync("ed25519");
type Pair = ReturnType<typeof makeKey>;

const [before, now] = [makeKey(), makeKey()];
const listed = ({ publicKey }: Pair) => ({ keyId: idOf(publicKey), publicKey: pem(publicKey) });
const keys = write("keys.json", { keys: [{ ...listed(before), to: "2026-10-01" }, listed(now)] });

/** A publication's manifest as the service answers it, which names the reports given. */
function sealed({ publicKey, privateKey }: Pair, number: number, reports: readonly string[], supersededBy?: number) {
  const files = reports.map((text) => ({ scope: "MJ", lang: "fr", format: "csv", sha256: sha256(text) }));
  const signed = {
    ...{ roadmap: "plan", period: "2026-Q3", number, publishedAt: "2026-10-20T08:00:00.000Z", files },
    ...{ previous: number > 1 ? number - 1 : null, snapshotSha256: "0".repeat(64), keyId: idOf(publicKey) },
    erratum: [{ indicator: "POSTES", before: 63, after: 66 }],
  };
  const signature = sign(null, Buffer.from(canonicalJson(signed)), privateKey).toString("base64");
  return { ...signed, signature, supersededBy: supersededBy ?? null };
}

const reports = { first: write("n1.csv", "POSTES;63"), second: write("n2.csv", "POSTES;66") };
const first = write("m1.json", sealed(before, 1, ["POSTES;63"], 2));
const second = write("m2.json", sealed(now, 2, ["POSTES;66"]));

/** The command as somebody offline runs it: from another folder, without any environment. */
function verify(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const npm = ["--prefix", root, "--silent", "run", "publication:verify", "--", ...args];
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, NODE_ENV: "production" } as const;
  return new Promise((resolve) => {
    execFile("npm", npm, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: `${stdout}${stderr}` }),
    );
  });
}
const lines = ({ said }: { readonly said: string }) => said.trimEnd().split("\n");

describe("publication:verify", { timeout: 60_000 }, () => {
  it("tells what is authentic, before and after the key was replaced, with the key address alone", async () => {
    const [old, current] = await Promise.all([
      verify("--key", keys, first, reports.first),
      verify("--key", keys, second, reports.second),
    ]);
    expect([old.code, current.code]).toEqual([0, 0]);
    expect(lines(old)[0]).toMatch(/^m1\.json: authentic, publication 1 of 2026-Q3.*number 2 replaces it/);
    expect(lines(old)[1]).toBe("n1.csv: authentic, MJ, csv, fr");
    expect(lines(current)[0]).toMatch(/^m2\.json: authentic, publication 2 of 2026-Q3/);
    expect(current.said).not.toContain("replaces it");
  });

  it("takes one public key in PEM, and names the key that is missing when it is another", async () => {
    const [right, wrong] = await Promise.all([
      verify("--key", write("now.pem", pem(now.publicKey)), second),
      verify("--key", write("before.pem", pem(before.publicKey)), second, reports.second),
    ]);
    expect(right.code).toBe(0);
    expect(wrong.code).toBe(1);
    expect(lines(wrong)[0]).toContain(
      `NOT AUTHENTIC, it says it is signed with key ${idOf(now.publicKey)}, which is missing`,
    );
    expect(lines(wrong)[1]).toBe("n2.csv: NOT AUTHENTIC, the manifest that names it is not authentic");
  });

  it.each([
    [
      "a key of somebody's under the name of the service's",
      () => {
        const stranger = makeKey();
        const forged = { ...sealed(stranger, 2, ["POSTES;66"]), keyId: idOf(now.publicKey) };
        return [
          write("forged-keys.json", { keys: [{ ...listed(stranger), keyId: idOf(now.publicKey) }] }),
          write("f.json", forged),
        ];
      },
    ],
    ["one digit changed", () => [keys, write("digit.json", JSON.stringify(sealed(now, 2, [])).replace("66", "67"))]],
    ["another number", () => [keys, write("number.json", { ...sealed(now, 2, []), number: 1 })]],
    ["a member added", () => [keys, write("added.json", { ...sealed(now, 2, []), note: "" })]],
    [
      "a member named as JavaScript names a prototype",
      () => {
        const text = JSON.stringify(sealed(now, 2, [])).replace("{", '{"__proto__":{"files":[]},');
        return [keys, write("proto.json", text)];
      },
    ],
    [
      "its signature spelled otherwise",
      () => {
        const held = sealed(now, 2, []);
        return [keys, write("spelled.json", { ...held, signature: held.signature.replace("==", "") })];
      },
    ],
  ])("refuses a manifest with %s", async (_, make) => {
    const [key = "", manifest = ""] = make();
    const { code, said } = await verify("--key", key, manifest);
    expect(code).toBe(1);
    expect(said).toContain("NOT AUTHENTIC");
  });

  it("refuses a file of an older number with the new manifest, and says that another may name it", async () => {
    const { code, said } = await verify("--key", keys, second, reports.second, reports.first);
    expect(code).toBe(1);
    expect(said).toContain("n2.csv: authentic");
    expect(said).toMatch(/n1\.csv: NOT AUTHENTIC, .*another manifest may name it, perhaps that of an earlier number/);
  });

  it("refuses a file with one byte changed", async () => {
    const { code, said } = await verify("--key", keys, second, write("changed.csv", "POSTES;67"));
    expect(code).toBe(1);
    expect(said).toContain("changed.csv: NOT AUTHENTIC");
  });

  it.each<[string, () => string[], RegExp]>([
    ["nothing", () => [], /^Usage: /],
    ["a file that is not there", () => ["--key", keys, "none.json"], /none\.json: there is no such file/],
    [
      "a folder",
      () => {
        mkdirSync(path.join(folder, "folder"), { recursive: true });
        return ["--key", keys, "folder"];
      },
      /folder: is a folder/,
    ],
    ["a report that is not there", () => ["--key", keys, second, "none.pdf"], /none\.pdf: there is no such file/],
    ["a manifest that is not JSON", () => ["--key", keys, reports.first], /n1\.csv is not JSON/],
    ["JSON of something else", () => ["--key", keys, keys], /keys\.json is no manifest of a publication/],
    [
      "a list of publications",
      () => ["--key", keys, write("list.json", { items: [], nextCursor: null })],
      /list\.json is a list of publications/,
    ],
    [
      "a name given twice",
      () => ["--key", keys, write("twice.json", JSON.stringify(sealed(now, 2, [])).replace("{", '{"number":1,'))],
      /twice\.json says something twice/,
    ],
    [
      "a number that would be rounded",
      () => {
        const text = JSON.stringify(sealed(now, 2, [])).replace(":66}", ":66.00000000000000001}");
        return ["--key", keys, write("rounded.json", text)];
      },
      /rounded\.json says something twice, or a number too exactly/,
    ],
    [
      "a private key",
      () => {
        const secret = now.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
        return ["--key", write("secret.pem", secret), second];
      },
      /secret\.pem is a private key/,
    ],
    [
      "a key of another kind",
      () => {
        const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
        return ["--key", write("ec.pem", pem(publicKey)), second];
      },
      /ec\.pem holds no Ed25519 public key/,
    ],
    ["a key that is none", () => ["--key", reports.first, second], /n1\.csv holds no Ed25519 public key/],
  ])("says of %s what it is, and proves nothing", async (_, args, sentence) => {
    const { code, said } = await verify(...args());
    expect(code).toBe(2);
    expect(said).toMatch(sentence);
    expect(said).not.toContain("Error:");
  });
});
