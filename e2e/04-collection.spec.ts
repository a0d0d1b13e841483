import { expect, type Page } from "@playwright/test";
import { campaign, fill, indicatorOf, quarter, reviewPath } from "./support/collection";
import { expectGoodWhenNarrow, expectNothingSerious, wide } from "./support/page-checks";
import { people } from "./support/people";
import { accountButton, signInButton } from "./support/sign-in";
import { test } from "./support/test";

// One quarter from its first typed figure to the validated sheet; each step needs those before it.
test.describe.configure({ mode: "serial" });

const { posts, first, corrected, comment } = campaign.figure;
const women = "Part des femmes dans les recrutements numériques";
const campus = "Agents formés au Campus du numérique public";
const reason = "Ces 137 postes comptent-ils les vacataires ?";
const sheetPath = `/saisie/${quarter.code}`;
const field = (page: Page, indicator: string, name: RegExp) => indicatorOf(page, indicator).getByLabel(name);
const justice = (page: Page) => field(page, posts, /^Justice, .*valeur/);

test("a head sees what is owed and until when", async ({ openAs }) => {
  const page = await openAs("rh");
  await page.goto("/saisie");
  const row = page.getByRole("row").filter({ hasText: quarter.label }).first();
  await expect(row).toContainText("14 sur 18");
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`^[^?]*${sheetPath}`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Fiche de collecte du ${quarter.label}`);
  await expect(page.getByRole("button", { name: "Remettre la fiche" })).toBeDisabled();
  await expect(page.getByText("Il reste 4 valeurs et 1 commentaire.")).toBeVisible();
});

test("a refused value stays on screen, an accepted one is recorded", async ({ openAs }) => {
  const page = await openAs("rh");
  await page.goto(sheetPath);
  await fill(justice(page), "-3");
  await expect(page.getByText("Cette valeur n’est pas enregistrée ; elle reste dans votre navigateur.")).toBeVisible();
  await expect(justice(page)).toHaveValue("-3");
  await expect(justice(page)).toHaveAttribute("aria-invalid", "true");
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
  await page.setViewportSize(wide);
  await page.reload();
  await expect(justice(page)).toHaveValue("-3");
  await fill(justice(page), String(first));
  await expect(page.getByText(/Enregistré à \d+\sh\s\d+/)).toBeVisible();
  await expect(page.getByText(/Au-delà de 50\s%, un commentaire est demandé avant la remise/).first()).toBeVisible();
  await fill(field(page, posts, /^Commentaire, Justice/), comment);
  await fill(field(page, posts, /^Commentaire, Armées/), "Regroupement des centres de Rennes et de Toulon.");
  await expect(page.getByText("Il reste 3 valeurs.")).toBeVisible();
  await page.reload();
  await expect(justice(page)).toHaveValue(String(first));
});

test("a contributor records a cell without JavaScript", async ({ openAs }) => {
  const page = await openAs("contributor", { javaScriptEnabled: false });
  await page.goto(sheetPath);
  const cell = field(page, campus, /Parcours des cadres dirigeants.*, valeur/);
  await cell.fill("61");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.getByText("1 case enregistrée.")).toBeVisible();
  await expect(cell).toHaveValue("61");
});

test("a contributor fills the rest and leaves handing over to the head", async ({ openAs }) => {
  const page = await openAs("contributor");
  await page.goto(sheetPath);
  for (const ministry of ["Justice", "Armées"]) {
    await field(page, women, new RegExp(`^${ministry}, .*numérateur`)).fill("18");
    await fill(field(page, women, new RegExp(`^${ministry}, .*dénominateur`)), "58");
  }
  await expect(page.getByText("Tout est rempli : la fiche peut être remise.")).toBeVisible();
  await expect(page.getByText("Le chef du département remet la fiche, quand tout est rempli.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remettre la fiche" })).toBeDisabled();
});

test("the head hands the sheet over", async ({ openAs }) => {
  const page = await openAs("rh");
  await page.goto(sheetPath);
  await page.getByRole("button", { name: "Remettre la fiche" }).click();
  await expect(page.getByText("La fiche est remise.")).toBeVisible();
  await expect(justice(page)).not.toBeEditable();
});

test("the director returns one cell with a reason", async ({ openAs }) => {
  const page = await openAs("director");
  await page.goto("/revue");
  await expect(page).toHaveURL(new RegExp(`${reviewPath}$`));
  await page.getByRole("navigation", { name: "Fiches des départements" }).getByRole("link", { name: "RH" }).click();
  const queue = page.getByRole("navigation", { name: "Cases à examiner" });
  await queue.getByRole("listitem").filter({ hasText: posts }).filter({ hasText: "Justice" }).getByRole("link").click();
  const pane = page.getByRole("region", { name: "Case ouverte" });
  await expect(pane.getByRole("heading", { level: 2 })).toHaveText(posts);
  await expect(pane).toContainText(comment);
  await pane.getByText("Renvoyer avec un motif").click();
  await expectNothingSerious(page);
  await pane.getByLabel("Motif du renvoi").fill(reason);
  await pane.getByRole("button", { name: "Renvoyer la fiche" }).click();
  await expect(page.getByText("La fiche est renvoyée au département, avec votre motif.")).toBeVisible();
});

test("the head reads the reason, corrects the cell and hands over again", async ({ openAs }) => {
  const page = await openAs("rh");
  await page.goto(sheetPath);
  await expect(page.getByText(`Fiche renvoyée par ${people.director.name}`)).toBeVisible();
  await expect(page.getByText(`« ${reason} »`)).toBeVisible();
  const row = indicatorOf(page, posts).getByRole("row").filter({ hasText: "à reprendre" });
  await expect(row).toContainText("Justice");
  await fill(justice(page), String(corrected));
  await expect(page.getByText(/Enregistré à \d+\sh\s\d+/)).toBeVisible();
  await page.getByRole("button", { name: "Remettre la fiche" }).click();
  await expect(page.getByText("La fiche est remise.")).toBeVisible();
});

test("validating asks for the second factor, and keeps the place", async ({ page }) => {
  const { email } = people.director;
  await page.goto(`/connexion?retour=${encodeURIComponent(`${reviewPath}?departement=RH`)}`);
  await signInButton(page).click();
  await page
    .getByRole("button", { name: "sans second facteur" })
    .and(page.locator(`[aria-describedby]`))
    .nth(1)
    .click();
  await expect(page).toHaveURL(/departement=RH/);
  const validate = page.getByRole("button", { name: "Valider la fiche RH" });
  await validate.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Cet acte demande votre second facteur");
  await page.getByRole("button", { name: "Présenter mon second facteur" }).click();
  await accountButton(page, email).click();
  await expect(page).toHaveURL(/departement=RH/);
  await validate.click();
  await expect(page.getByText("La fiche est validée.")).toBeVisible();
});
