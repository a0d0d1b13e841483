import { expect } from "@playwright/test";
import { expectFrame, expectGoodWhenNarrow, expectNothingSerious, watch, wide } from "./support/page-checks";
import { test } from "./support/test";

const pages = [
  "/",
  "/connexion",
  "/connexion?erreur=notInvited",
  "/verification",
  "/donnees-ouvertes",
  "/accessibilite",
  "/mentions-legales",
  "/donnees-personnelles",
  "/cgu",
  "/plan-du-site",
  "/aide",
  "/deconnexion/retour",
];
const policy = /script-src 'self' 'nonce-([\w+/=]{16,})' 'strict-dynamic'/;

for (const path of pages) {
  test(`${path} is for everybody`, async ({ page, origin }) => {
    const watched = watch(page, origin);
    await page.setViewportSize(wide);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()["content-security-policy"]).toMatch(policy);
    await expectFrame(page);
    const declared = page.getByRole("contentinfo").getByRole("link", { name: "Accessibilité : non conforme" });
    await expect(declared).toHaveAttribute("href", "/accessibilite");
    await expectNothingSerious(page);
    await expectGoodWhenNarrow(page);
    expect(watched.faults).toEqual([]);
  });
}

test("a page that does not exist says so with a way on", async ({ page }) => {
  await page.setViewportSize(wide);
  expect((await page.goto("/nulle-part"))?.status()).toBe(404);
  await expectFrame(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page non trouvée");
  await expect(page.getByRole("main").getByRole("link", { name: "Page d’accueil" })).toHaveAttribute("href", "/");
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
});

test("the accessibility statement tells the truth", async ({ page }) => {
  await page.goto("/accessibilite");
  await expect(page.getByRole("main")).toContainText("Trajectoire est non conforme avec le référentiel général");
});

test("every page has a nonce of its own, which its scripts carry", async ({ request }) => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => {
      const answer = await request.get("/aide", { headers: { purpose: "prefetch" } });
      const nonce = policy.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
      const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      return nonce;
    }),
  );
  expect(first).not.toBe(second);
});

test("addresses for programs answer without an account", async ({ request, origin }) => {
  const security = await request.get("/.well-known/security.txt");
  expect(security.headers()["content-type"]).toContain("text/plain");
  expect(await security.text()).toContain(`Canonical: ${origin}/.well-known/security.txt`);
  expect(await (await request.get("/livez")).json()).toEqual({ status: "live" });
  expect((await request.get("/readyz")).status()).toBe(200);
  const { openapi, paths } = (await (await request.get("/api/v1/openapi.json")).json()) as Document;
  expect(openapi).toMatch(/^3\.1/);
  expect(Object.keys(paths).length).toBeGreaterThan(20);
  const { keys } = (await (await request.get("/.well-known/trajectoire-signing-key")).json()) as Keys;
  expect(keys[0]?.publicKey).toContain("BEGIN PUBLIC KEY");
});

type Document = { readonly openapi: string; readonly paths: Readonly<Record<string, unknown>> };
type Keys = { readonly keys: readonly { readonly publicKey: string }[] };

test("the API's documentation loads nothing from outside", async ({ page, origin }) => {
  const watched = watch(page, origin);
  expect((await page.goto("/api/v1/docs"))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("API de Trajectoire");
  expect(watched.faults).toEqual([]);
  await expectNothingSerious(page, { but: "color-contrast" });
});
