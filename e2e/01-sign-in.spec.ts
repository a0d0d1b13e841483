import { expect, request as newRequest } from "@playwright/test";
import { people, personKeys, uninvited } from "./support/people";
import { accountButton, signInButton, signInByHand } from "./support/sign-in";
import { test } from "./support/test";

test("every account signs in with one click", async ({ page, context }) => {
  test.setTimeout(180_000);
  for (const who of personKeys) {
    const { email, name } = people[who];
    await test.step(email, async () => {
      await signInByHand(page, email);
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
      await context.clearCookies();
    });
  }
});

test("somebody nobody invited learns who may use the service", async ({ page, context }) => {
  await signInByHand(page, uninvited);
  await expect(page).toHaveURL("/connexion?erreur=notInvited");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("sur invitation");
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("trajectoire-session");
  await page.goto("/tableau-de-bord");
  await expect(page).toHaveURL("/connexion?retour=%2Ftableau-de-bord");
});

test("signing in leads back to the page asked for", async ({ page }) => {
  await page.goto("/rapports");
  await expect(page).toHaveURL("/connexion?retour=%2Frapports");
  await signInButton(page).click();
  await accountButton(page, people.justice.email).click();
  await expect(page).toHaveURL("/rapports");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rapports trimestriels");
});

test("signing in never leads to another site", async ({ page, origin }) => {
  await page.goto("/connexion?retour=//example.org/");
  await signInButton(page).click();
  await accountButton(page, people.justice.email).click();
  await expect(page).toHaveURL(`${origin}/`);
});

test("cancelling at the identity provider is told as such", async ({ page }) => {
  await page.goto("/connexion");
  await signInButton(page).click();
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(page).toHaveURL("/connexion?erreur=cancelled");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Connexion annulée.");
  await expect(signInButton(page)).toBeVisible();
});

test("signing out ends the session, a copy of its cookie too", async ({ page, context, baseURL }) => {
  await signInByHand(page, people.auditor.email);
  await expect(page).toHaveURL("/");
  const copy = await newRequest.newContext({ baseURL: baseURL ?? "", storageState: await context.storageState() });
  expect((await copy.get("/api/v1/campaigns")).status()).toBe(200);
  await page.getByRole("button", { name: "Se déconnecter" }).first().click();
  await expect(page).toHaveURL(/\/deconnexion\/retour\?state=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vous êtes déconnecté");
  expect((await copy.get("/api/v1/campaigns")).status()).toBe(401);
  await copy.dispose();
});

test("only a post from here signs out", async ({ openAs, requestAs, request }) => {
  expect((await request.get("/deconnexion")).status()).toBe(405);
  const session = await requestAs("com");
  expect((await session.post("/deconnexion", { headers: { origin: "https://example.org" } })).status()).toBe(403);
  const page = await openAs("com");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 2, name: people.com.name })).toBeVisible();
});

test("the service speaks English to who asks, and remembers", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where does the State’s digital roadmap stand?");
  await page.goto("/aide");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Help");
  await page.getByRole("button", { name: "Français" }).first().click();
  await expect(page).toHaveURL("/aide");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aide");
});
