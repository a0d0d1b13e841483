import { type APIRequestContext, expect } from "@playwright/test";
import {
  fieldOf,
  nextMonth,
  openSheet,
  pasteAt,
  quarter,
  restoreCells,
  saved,
  sheetPath,
  stateOfSheet,
  stepUp,
  tabTo,
  validateAgain,
} from "./support/grid";
import { expectGoodWhenNarrow, expectNothingSerious, wide } from "./support/page-checks";
import { people } from "./support/people";
import { signInButton } from "./support/sign-in";
import { test } from "./support/test";
import { programOf } from "./support/token";

// One sheet of a past campaign, sent back and in the end as it was; the last step hands it over.
test.describe.configure({ mode: "serial" });

let director: APIRequestContext;
let head: APIRequestContext;
let cells: Awaited<ReturnType<typeof openSheet>>;

test.beforeAll(async ({ sessionOf }, { project }) => {
  // A token is made for an account that has signed in.
  await Promise.all([sessionOf("director"), sessionOf("opi")]);
  const baseURL = project.use.baseURL ?? "";
  [director, head] = [await programOf("director", baseURL), await programOf("opi", baseURL)];
  cells = await openSheet(director);
});
test.afterAll(async () => {
  if ((await stateOfSheet(director)) === "submitted") await validateAgain(director);
  await Promise.all([director.dispose(), head.dispose()]);
});
// Each step finds the sheet as the demonstration had it.
test.afterEach(() => restoreUnlessHandedOver());

async function restoreUnlessHandedOver(): Promise<void> {
  if ((await stateOfSheet(director)) === "returned") await restoreCells(head, cells);
}

test("a block of 20 cells with two errors is not pasted; corrected, it is whole, and undone at once", async ({
  openAs,
}) => {
  const page = await openAs("opi");
  await page.goto(sheetPath);
  const before = await Promise.all(cells.slice(0, 20).map((_, index) => fieldOf(page, index + 1).inputValue()));
  const wrong = before.with(6, "douze").with(11, "12 semaines");
  await pasteAt(fieldOf(page, 1), wrong);
  const refusal = page.getByRole("alert").filter({ hasText: "Rien n’est collé" });
  await expect(refusal).toContainText("2 lignes du bloc ne conviennent pas");
  await expect(refusal.getByRole("listitem").first()).toContainText("ligne 7 du bloc, lu «\u00a0douze\u00a0»");
  await expect(refusal.getByRole("listitem").last()).toContainText("«\u00a0semaines\u00a0» n’est pas l’unité");
  await expect(fieldOf(page, 7)).toHaveValue(before[6] ?? "");
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "Fermer et revenir à la grille" }).click();
  await expect(fieldOf(page, 1)).toBeFocused();
  await pasteAt(fieldOf(page, 1), before.with(0, "0,5").with(19, "7"));
  await expect(page.getByText("20 cases remplies par le collage")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(fieldOf(page, 20)).toHaveValue(/^7(,0+)?$/);
  await pasteAt(fieldOf(page, 2), ["1", "2"]);
  await page.keyboard.press("Control+z");
  await expect(fieldOf(page, 2)).toHaveValue(before[1] ?? "");
  await expect(fieldOf(page, 3)).toHaveValue(before[2] ?? "");
});

test("without network what is typed stays here, and goes when it is back; so with a session that ended", async ({
  openAs,
}) => {
  const page = await openAs("opi");
  await page.goto(sheetPath);
  await page.context().setOffline(true);
  await fieldOf(page, 1).fill("0,7");
  await fieldOf(page, 1).press("Enter");
  await expect(page.getByText("Hors ligne\u00a0: 1 saisie gardée ici")).toBeVisible();
  await expect(fieldOf(page, 2)).toBeFocused();
  await page.context().setOffline(false);
  await expect(saved(page)).toBeVisible({ timeout: 20_000 });
  await page.context().clearCookies();
  await fieldOf(page, 1).fill("0,8");
  await fieldOf(page, 1).press("Enter");
  await expect(page.getByText("Session terminée\u00a0: 1 saisie gardée ici")).toBeVisible();
  await page.getByRole("link", { name: "Se reconnecter et revenir ici" }).click();
  await signInButton(page).click();
  await page.getByRole("button", { name: people.opi.email }).first().click();
  await expect(page.getByText("Une saisie de votre dernière visite a été retrouvée")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(fieldOf(page, 1)).toHaveValue(/^0,80*$/);
});

test("the head delegates to a colleague; both write one cell, see both values and choose", async ({ openAs }) => {
  const page = await openAs("opi");
  await page.goto(sheetPath);
  const section = page.getByRole("region", { name: "Déléguer la saisie" });
  const email = section.getByLabel("Adresse électronique du collègue");
  const give = section.getByRole("button", { name: "Déléguer la saisie" });
  await email.fill(people.contributor.email);
  await section.getByLabel("Jusqu’au (inclus)").fill(nextMonth);
  await give.click();
  await expect(section.getByRole("alert")).toContainText("Cet acte demande votre second facteur");
  await stepUp(page, "opi");
  await expect(email).toHaveValue(people.contributor.email);
  await give.click();
  await expect(page.getByText("La saisie est déléguée.")).toBeVisible();
  await expect(page.getByText("Déléguée à")).toBeVisible();
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
  await page.setViewportSize(wide);

  const colleague = await openAs("contributor");
  await colleague.goto(sheetPath);
  await fieldOf(page, 14).fill("25");
  await fieldOf(colleague, 14).fill("27");
  await fieldOf(colleague, 14).press("Enter");
  await expect(saved(colleague)).toBeVisible();
  await fieldOf(page, 14).press("Enter");
  const choice = page.getByRole("alert").filter({ hasText: "Deux saisies pour cette case." });
  await expect(choice).toContainText(people.contributor.name);
  await expect(choice.getByRole("button", { name: /^Garder 27/ })).toBeVisible();
  await choice.getByRole("button", { name: "Mettre 25" }).click();
  await expect(choice).toBeHidden();
  await fieldOf(colleague, 13).fill("3");
  await colleague.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(fieldOf(colleague, 14)).toHaveValue(/^25/, { timeout: 20_000 });
  await expect(fieldOf(colleague, 13)).toHaveValue("3");

  await section.getByRole("button", { name: `Mettre fin à la délégation de ${people.contributor.name}` }).click();
  await expect(page.getByText("La délégation a pris fin.")).toBeVisible();
  expect((await colleague.goto(sheetPath))?.status()).toBe(404);
});

test("by keyboard alone, from signing in to handing over", async ({ page }) => {
  await page.goto("/connexion");
  await tabTo(page, signInButton(page));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: people.opi.email }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/^[^?]*\/$/);
  await tabTo(
    page,
    page
      .getByRole("navigation")
      .getByRole("link", { name: /^Saisie/ })
      .first(),
  );
  await page.keyboard.press("Enter");
  const row = page.getByRole("row").filter({ hasText: quarter.label }).first();
  await tabTo(page, row.getByRole("link").first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Fiche de collecte du ${quarter.label}`);
  const [first, second] = [fieldOf(page, 1), fieldOf(page, 2)];
  await tabTo(page, first);
  const before = await first.inputValue();
  await page.keyboard.press("Delete");
  await expect(page.getByText("Il reste 1 valeur.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remettre la fiche" })).toBeDisabled();
  await page.keyboard.press("Control+z");
  await expect(first).toHaveValue(before);
  await page.keyboard.press("Control+y");
  await expect(first).toHaveValue("");
  await page.keyboard.type(`${before}9`);
  await expect(first).toHaveValue(`${before}9`);
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await expect(first).toHaveValue(before);
  await page.keyboard.press("ArrowDown");
  await expect(second).toBeFocused();
  await page.keyboard.press("F1");
  await expect(page.locator("details[open]").filter({ hasText: "Définition" }).first()).toBeVisible();
  await page.keyboard.press("Alt+KeyC");
  await expect(page.locator("#case-2-comment")).toBeFocused();
  const handOver = page.getByRole("button", { name: "Remettre la fiche" });
  await expect(handOver).toBeEnabled();
  await tabTo(page, handOver);
  await page.keyboard.press("Enter");
  await expect(page.getByText("La fiche est remise.")).toBeVisible();
});
