import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectGoodWhenNarrow, expectNothingSerious, phone, wide } from "./support/page-checks";
import { test } from "./support/test";

const rows = (page: Page) =>
  page.getByRole("table", { name: "Indicateurs de la feuille de route" }).locator("tbody tr");

/** What a button gives to take away. */
async function fileOf(page: Page, take: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), take()]);
  return readFile(await download.path(), "utf8");
}

test("a table is sorted, filtered, narrowed to its columns, and the address says it again", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/indicateurs");
  await page.getByRole("searchbox", { name: "Filtrer" }).fill("agents");
  await expect(page.getByText(/^\d+ lignes sur \d+$/)).toBeVisible();
  await page.getByRole("button", { name: /^Avancement/ }).press("Enter");
  await page.getByRole("button", { name: /^Avancement/ }).press("Enter");
  await expect(page.getByRole("columnheader", { name: /^Avancement/ })).toHaveAttribute("aria-sort", "descending");
  await page.locator("summary", { hasText: "Colonnes" }).click();
  await page.getByRole("checkbox", { name: "Priorité" }).uncheck();
  await page.getByRole("checkbox", { name: "Cible" }).check();
  const seen = await rows(page).allInnerTexts();
  const file = await fileOf(page, () => page.getByRole("button", { name: /^CSV/ }).click());
  const [head = "", ...lines] = file.trimEnd().split("\r\n");
  expect(head.startsWith("\uFEFFCode;Indicateur;Département;Valeur;Unité;")).toBe(true);
  expect(head).toContain(";Cible;");
  expect(lines.map((line) => line.split(";")[0])).toEqual(seen.map((row) => row.split(/\s/)[0]));
  await page.goto(page.url());
  expect(await rows(page).allInnerTexts()).toEqual(seen);
  await page.getByRole("link", { name: "Projets" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Projets");
  await page.goBack();
  await expect(rows(page)).toHaveCount(seen.length);
});

test("what is typed before the page listens is heard once it does", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  let letIn = () => {};
  const typed = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto("/indicateurs", { waitUntil: "commit" });
  await page.getByRole("searchbox", { name: "Filtrer" }).fill("agents");
  letIn();
  await expect(page.getByText(/^\d+ lignes sur \d+$/)).toBeVisible();
  await expect(page).toHaveURL("/indicateurs?filtre=agents");
});

test("no row left says so, and gives the way back", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/indicateurs?filtre=introuvable");
  await expect(page.getByText("Aucun indicateur ne correspond.")).toBeVisible();
  await page.getByRole("button", { name: "Effacer les filtres" }).click();
  await expect(page).toHaveURL(/indicateurs(\?)?$/);
  await expect(rows(page).first()).toBeVisible();
});

test("a link to a sorted and filtered table shows it without JavaScript, and its form works", async ({ openAs }) => {
  const page = await openAs("director", { javaScriptEnabled: false, viewport: wide });
  await page.goto("/indicateurs?filtre=agents&tri=-progress&colonnes=name.value");
  await expect(page.getByRole("columnheader")).toHaveCount(2);
  const few = await rows(page).count();
  await page.getByRole("searchbox", { name: "Filtrer" }).fill("délai");
  await page.getByRole("button", { name: "Appliquer" }).click();
  await expect(page).toHaveURL(/filtre=d%C3%A9lai/);
  await expect(page).toHaveURL(/tri=-progress/);
  expect(await rows(page).count()).not.toBe(few);
  await page.getByRole("button", { name: /^Indicateur/ }).click();
  await expect(page.getByRole("columnheader", { name: /^Indicateur/ })).toHaveAttribute("aria-sort", "ascending");
});

test("a table leaves in the address what another one put there", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/indicateurs/MUT-ECO?ministeres-tri=-value");
  const status = page.getByRole("table", { name: "Par département" }).getByRole("columnheader", { name: /^Statut/ });
  await status.getByRole("button").click();
  await expect(status).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/ministeres-tri=-value/);
  await expect(page).toHaveURL(/departements-tri=status/);
});

test("a chart is walked with the arrow keys and taken away as figures and as a picture", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/indicateurs/RH-POSTES");
  const chart = page.getByRole("application", { name: /de point en point/ });
  await chart.focus();
  await page.keyboard.press("End");
  const said = page.locator(".tj-chart__said");
  await expect(said).toHaveText(
    /^T\d\s\d{4}\s: [\d\s]+, [\d\s]+ dans la période, [\d\s]+ attendus, écart [+−]?[\d\s]+\.$/,
  );
  const last = await said.textContent();
  await page.keyboard.press("ArrowLeft");
  await expect(said).not.toHaveText(last ?? "");
  await page.keyboard.press("Escape");
  await expect(said).toBeEmpty();
  await expect(chart).not.toBeFocused();
  const svg = await fileOf(page, () => page.getByRole("link", { name: "SVG" }).click());
  expect(svg).toContain('<title id="title">Postes numériques supplémentaires pourvus</title>');
  expect(svg).toContain("données fictives");
  expect(svg).not.toContain("var(");
  const csv = await fileOf(page, () => page.getByRole("link", { name: "CSV", exact: true }).click());
  await page.getByText(/^Voir le tableau/).click();
  const shown = page.getByRole("region", { name: /par période$/ }).locator("tbody tr");
  expect(csv.trimEnd().split("\r\n")).toHaveLength((await shown.count()) + 1);
});

test("the history of values turns its pages and is filtered by its address", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/indicateurs/RH-POSTES");
  await page.getByRole("link", { name: "Historique des valeurs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Historique des valeurs/);
  const revisions = page.getByRole("table", { name: "Révisions" }).locator("tbody tr");
  await expect(revisions).toHaveCount(50);
  const first = await revisions.first().innerText();
  await page.getByRole("link", { name: "Révisions plus anciennes" }).click();
  await expect(revisions.first()).not.toHaveText(first);
  await page.getByRole("combobox", { name: "Période" }).selectOption("2026-Q2");
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/valeurs=2026-Q2/);
  for (const row of await revisions.all()) await expect(row).toContainText("T2\u00A02026");
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
});

test("who reads for a ministry has no history of values", async ({ openAs }) => {
  const page = await openAs("justice", { viewport: phone });
  expect((await page.goto("/indicateurs/RH-POSTES/historique"))?.status()).toBe(403);
  await page.goto("/indicateurs/RH-POSTES");
  await expect(page.getByRole("link", { name: "Historique des valeurs" })).toHaveCount(0);
});
