import { expect } from "@playwright/test";
import { wide } from "./support/page-checks";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";

// The last quarter is being collected: the two before it are published.
const last = endedQuarter(1);
const before = endedQuarter(2);
const posts = "Postes numériques supplémentaires pourvus";
/** Three weeks after the quarter, when a part of it was validated. */
const midway = (() => {
  const [year = 0, quarter = 0] = last.code.split("-Q").map(Number);
  return new Date(Date.UTC(year, quarter * 3, 20)).toISOString().slice(0, 10);
})();

test("the list of alerts is filtered in its address, and says so when nothing is left", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto(`/tableau-de-bord?periode=${last.code}`);
  await page.getByRole("link", { name: /^Les \d+ alertes$/ }).click();
  await expect(page).toHaveURL(`/alertes?periode=${last.code}`);
  const rows = page.locator("main .tj-alert");
  const all = await rows.count();
  expect(all).toBeGreaterThan(1);
  await page.getByLabel("Nature").selectOption("hors-trajectoire");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(new RegExp(`periode=${last.code}&genre=hors-trajectoire`));
  await expect(page.getByRole("heading", { name: new RegExp(`^\\d+ alertes? sur ${all}$`) })).toBeVisible();
  for (const tag of await rows.locator(".tj-tag").allTextContents()) expect(tag).toBe("hors trajectoire");
  await page.goto(`/alertes?periode=${last.code}&genre=jalon-en-retard&departement=BUD`);
  await expect(page.getByText("Aucune alerte ne correspond.")).toBeVisible();
  await page.locator("main").getByRole("link", { name: "Effacer les filtres" }).first().click();
  await expect(rows).toHaveCount(all);
});

test("an alert leads to what it is about", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto(`/alertes?periode=${last.code}&genre=jalon-en-retard`);
  await page.locator("main .tj-alert").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/projets/[a-z-]+\\?periode=${last.code}#jalons$`));
  await expect(page.getByRole("heading", { name: "Jalons" })).toBeInViewport();
});

test("two periods are compared, without JavaScript too", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide, javaScriptEnabled: false });
  await page.goto("/comparer");
  await page.getByLabel("De", { exact: true }).selectOption(before.code);
  await page.getByLabel("À", { exact: true }).selectOption(last.code);
  await page.getByRole("button", { name: "Comparer" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/comparer\\?feuille=[a-z0-9-]+&de=${before.code}&a=${last.code}$`));
  const row = page.getByRole("row").filter({ hasText: posts });
  await expect(row).toContainText(/\+\d+/);
  await expect(page.getByRole("row").filter({ hasText: "non comparable" }).first()).toBeVisible();
  await expect(page.locator("summary").filter({ hasText: /^\d+ indicateurs? inchangés?$/ })).toBeVisible();
});

test("nothing is compared across a break in the series without saying so", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/comparer?de=2024-Q4&a=2025-Q1");
  const row = page.getByRole("row").filter({ hasText: posts });
  await expect(row).toContainText("non comparable");
  await expect(row).toContainText("nouvelle définition au T1 2025");
});

test("a past day's board says what it is today, and compares the two", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto(`/tableau-de-bord?periode=${last.code}&date=${midway}`);
  await expect(page.getByText(/^Ce qui était connu au 20\s/)).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: posts });
  await expect(row).toContainText(/aujourd’hui\s:\s\d/);
  await expect(page.getByRole("row").filter({ hasText: "inchangé" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Comparer avec aujourd’hui" }).click();
  await expect(page).toHaveURL(new RegExp(`periode=${last.code}&du=${midway}&au=\\d{4}-\\d\\d-\\d\\d$`));
  await expect(page.getByRole("heading", { name: "Ce que l’on a appris entre les deux dates" })).toBeVisible();
  await page.getByText(new RegExp(`^${posts} .*modifiée`)).click();
  await expect(page.getByRole("region", { name: posts })).toBeVisible();
});

test("a reader of publications compares what is published, and no past knowledge", async ({ openAs }) => {
  const page = await openAs("justice", { viewport: wide });
  await page.goto(`/comparer?de=${before.code}&a=${last.code}&du=${midway}`);
  await expect(page.getByLabel("Connue le")).toHaveCount(0);
  await expect(page.getByText(`${before.label.replace(" ", "\u00A0")} (publication n°\u00A01)`)).toBeVisible();
});
