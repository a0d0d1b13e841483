import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { sha256 } from "./support/files";
import { expectGoodWhenNarrow, expectNothingSerious, wide } from "./support/page-checks";
import { people } from "./support/people";
import {
  correct,
  downloaded,
  drop,
  manifestAddress,
  quarter,
  reason,
  valueOf,
  verifyOffline,
  waitForNumber,
} from "./support/sealed";
import { signInByHand } from "./support/sign-in";
import { test } from "./support/test";
import { programOf } from "./support/token";

// A quarter published, corrected and published again: what was handed out stays provable, and nothing else is.
test.describe.configure({ mode: "serial" });

const reports = `/rapports/${quarter.code}?feuille=dinum-2023`;
const fileAddress = (name: string, number: number) =>
  `/api/v1/publications/${quarter.code}/files/${name}?roadmap=dinum-2023&number=${String(number)}`;
let director: APIRequestContext;
let head: APIRequestContext;
let before: number;
/** What Justice keeps on its own disk. */
const kept: Record<"pdf" | "json" | "erratum" | "first" | "second" | "keys", Buffer> = {
  ...{ pdf: Buffer.of(), json: Buffer.of(), erratum: Buffer.of() },
  ...{ first: Buffer.of(), second: Buffer.of(), keys: Buffer.of() },
};

test.beforeAll(async ({ sessionOf }, { project }) => {
  await Promise.all([sessionOf("director"), sessionOf("rh"), sessionOf("justice")]);
  const baseURL = project.use.baseURL ?? "";
  [director, head] = [await programOf("director", baseURL), await programOf("rh", baseURL)];
  before = await valueOf(director);
});
test.afterAll(async () => {
  await Promise.all([director.dispose(), head.dispose()]);
});

const get = async (who: APIRequestContext, address: string): Promise<Buffer> => {
  const answer = await who.get(address);
  expect(answer.status(), address).toBe(200);
  return answer.body();
};

test("the director publishes; Justice takes its report away", async ({ page, openAs, requestAs }) => {
  test.setTimeout(300_000);
  await signInByHand(page, people.director.email);
  await expect(page).toHaveURL("/");
  await page.goto(`/revue/${quarter.code}`);
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(page.getByText("La publication est demandée")).toBeVisible();
  await waitForNumber(director, 1);
  const reader = await openAs("justice");
  await reader.goto(reports);
  const link = (format: string) =>
    reader.getByRole("link", { name: `Télécharger ${format}, Justice, ${quarter.label}` }).first();
  kept.pdf = await downloaded(reader, link("PDF"));
  kept.json = await downloaded(reader, link("JSON"));
  kept.first = await get(await requestAs("justice"), manifestAddress(1));
  const { files } = JSON.parse(kept.first.toString()) as { files: readonly { sha256: string }[] };
  const hashes = files.map((file) => file.sha256);
  expect(hashes).toEqual(expect.arrayContaining([sha256(kept.pdf), sha256(kept.json)]));
});

test("a figure is corrected; the erratum tells what changed, and Justice is told", async ({ openAs, requestAs }) => {
  test.setTimeout(300_000);
  await correct(director, head, before - 9);
  await waitForNumber(director, 2);
  const justice = await requestAs("justice");
  kept.second = await get(justice, manifestAddress(2));
  const { erratum } = JSON.parse(kept.second.toString()) as { erratum: readonly object[] };
  expect(erratum).toContainEqual(expect.objectContaining({ indicator: "RH-POSTES", scope: "MJ", reason }));
  const page = await openAs("justice");
  await page.goto("/messages");
  const message = page.getByRole("main").getByRole("listitem").filter({ hasText: quarter.label });
  await expect(message.filter({ hasText: "Erratum" }).first()).toContainText(reason);
  await page.goto(`${reports}&numero=1`);
  await expect(page.getByText(/remplacée par le/).first()).toBeVisible();
  expect(await get(justice, fileAddress("MJ.pdf", 1))).toEqual(kept.pdf);
  expect(await get(justice, fileAddress("MJ.json", 1))).toEqual(kept.json);
  kept.erratum = await get(justice, fileAddress("MJ.pdf", 2));
  expect(kept.erratum).not.toEqual(kept.pdf);
});

const answer = (page: Page) => page.getByRole("main").getByRole("status");
async function dropped(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.goto("/verification");
  const form = page.locator("form").filter({ has: page.locator("input[type=file]") });
  await drop(page, form, { name, bytes });
  await expect(page).toHaveURL(/empreinte=/);
}

test("anybody drops both files: authentic and replaced, authentic and standing, and not one byte else", async ({
  page,
}) => {
  await dropped(page, "rapport.pdf", kept.pdf);
  await expect(answer(page)).toContainText("Authentique, mais remplacé.");
  await expect(answer(page)).toContainText(`${quarter.label}, n°\u00a01, ministère de la Justice (MJ)`);
  await expect(answer(page)).toContainText("Le n°\u00a02 le remplace");
  const standing = answer(page).getByRole("link", { name: /Voir la publication n°\s2/ });
  await expect(standing).toHaveAttribute("href", new RegExp(`^/rapports/${quarter.code}\\?numero=2`));
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
  await page.setViewportSize(wide);
  await dropped(page, "erratum.pdf", kept.erratum);
  await expect(answer(page)).toContainText("Authentique.");
  await expect(answer(page)).toContainText("C’est la publication en vigueur.");
  await expect(answer(page)).toContainText("(PDF, en français)");
  const changed = Buffer.from(kept.pdf);
  changed.writeUInt8(changed.readUInt8(5000) ^ 1, 5000);
  await dropped(page, "rapport.pdf", changed);
  await expect(answer(page)).toContainText("Pas un fichier de Trajectoire.");
  await expect(page.locator(":focus")).toContainText("Pas un fichier de Trajectoire.");
  await expect(answer(page)).toContainText(sha256(changed).slice(0, 8));
  await page.goto("/verification");
  const form = page.locator("form").filter({ has: page.locator("input[type=file]") });
  await drop(page, form, { name: "a.pdf", bytes: kept.pdf }, { name: "b.pdf", bytes: kept.erratum });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Déposez-les un par un.");
});

test("without JavaScript too, and with the fingerprint in capitals", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/verification");
  await page.locator("input[type=file]").setInputFiles({ name: "r.json", mimeType: "", buffer: kept.json });
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(answer(page)).toContainText("Authentique, mais remplacé.");
  const spelled = sha256(kept.json)
    .toUpperCase()
    .replaceAll(/(.{8})/g, "$1 ");
  await page.goto(`/verification?empreinte=${encodeURIComponent(spelled)}`);
  await expect(answer(page)).toContainText("Authentique, mais remplacé.");
  await context.close();
});

test("offline, the public keys and the manifests are enough; a digit changed is seen", async ({
  request,
  requestAs,
}) => {
  kept.keys = await get(request, "/.well-known/trajectoire-signing-key");
  const held = {
    ...{ "cle.json": kept.keys, "n1.json": kept.first, "n2.json": kept.second },
    ...{ "n1.pdf": kept.pdf, "n2.pdf": kept.erratum },
    "n1-later.json": await get(await requestAs("justice"), manifestAddress(1)),
    "digit.json": kept.second.toString().replace(`"after":${String(before - 9)}`, `"after":${String(before - 8)}`),
  };
  const verify = (...args: string[]) => verifyOffline(held, "--key", "cle.json", ...args);
  const first = await verify("n1.json", "n1.pdf");
  expect(first.code, first.said).toBe(0);
  const later = await verify("n1-later.json", "n1.pdf");
  expect(later.code, later.said).toBe(0);
  expect(later.said).toContain("number 2 replaces it");
  const second = await verify("n2.json", "n2.pdf");
  expect(second.code, second.said).toBe(0);
  const mixed = await verify("n2.json", "n1.pdf");
  expect(mixed.code, mixed.said).toBe(1);
  expect(mixed.said).toContain("another manifest may name it");
  expect(held["digit.json"]).not.toBe(kept.second.toString());
  const changed = await verify("digit.json", "n2.pdf");
  expect(changed.code, changed.said).toBe(1);
  expect(changed.said).not.toContain(": authentic");
});
