import { expect, type Page } from "@playwright/test";
import { expectGoodWhenNarrow, expectNothingSerious } from "./support/page-checks";
import { test } from "./support/test";

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\n")),
});
// Heads of no other run: a mapping is remembered by them.
const run = String(Date.now());
const value = String(Date.now() % 1000);
const foreign = file("zones.csv", [
  `identifiant_indic,zone_id,date_valeur,type_valeur,valeur,lot ${run}`,
  `IND-005,D87,2023-06-22,va,${value},1`,
  "IND-005,R84,2023-12-22,va,34,1",
  "IND-005,D87,2023-06-22,vi,12.435,1",
]);

async function sendPast(page: Page, sent: ReturnType<typeof file>): Promise<void> {
  await page.goto("/imports");
  const section = page.locator("#historique");
  await section.getByLabel("Feuille de route").selectOption("dinum-2023");
  await section.locator("input[type=file]").setInputFiles(sent);
  await section.getByRole("button", { name: "Examiner le fichier" }).click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/);
}

test("a past goes from a foreign file to the results, without JavaScript", async ({ openAs }) => {
  const page = await openAs("administrator", { javaScriptEnabled: false });
  await sendPast(page, foreign);
  const mapping = page.locator("#correspondance");
  await expect(page.getByText("Les titres de ce fichier ne disent pas")).toBeVisible();
  await mapping.getByLabel("Série : Colonne du fichier").selectOption("identifiant_indic");
  await mapping.getByLabel("Série : Complétée par").selectOption("zone_id");
  await mapping.getByLabel("Période : Colonne du fichier").selectOption("date_valeur");
  await mapping.getByLabel("Dates").selectOption("any");
  await mapping.getByText("Ne lire que certaines lignes").click();
  await mapping.getByLabel("Colonne du filtre 1").selectOption("type_valeur");
  await mapping.getByLabel("Valeurs gardées par le filtre 1").fill("va");
  await mapping.getByRole("button", { name: "Lire le fichier ainsi" }).click();
  await expect(page.locator("#lignes")).toContainText("IND-005/R84");
  await mapping.getByLabel("Correspondance des clés").fill("IND-005/D87 = RH-POSTES/RH/MJ");
  await mapping.getByRole("button", { name: "Lire le fichier ainsi" }).click();
  await expect(page.getByRole("status").first()).toContainText("1 refusée");
  const refused = page.getByRole("table", { name: "Lignes refusées" });
  await expect(refused.getByRole("row").nth(1)).toContainText(/3.*identifiant_indic\/zone_id.*IND-005\/R84/);
  await expect(page.getByRole("link", { name: "Télécharger le fichier annoté (CSV)" })).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer la ligne acceptée" }).click();
  await expect(page.getByRole("status").first()).toContainText("quand la direction les aura validées");
  await expect(page.getByRole("button", { name: "Valider ces valeurs" })).toHaveCount(0);
});

test("the director validates what somebody else recorded", async ({ openAs }) => {
  const page = await openAs("administrator");
  await sendPast(page, file("passe.csv", ["série;période;valeur", `RH-POSTES/RH/MIOM;T2 2023;${value}`]));
  await page.getByRole("button", { name: "Enregistrer ce changement" }).click();
  await expect(page.getByRole("status").first()).toContainText("quand la direction les aura validées");
  const director = await openAs("director");
  await director.goto(page.url().split("?")[0] ?? "");
  await director.getByRole("button", { name: "Valider ces valeurs" }).click();
  await expect(director.getByRole("status").first()).toContainText("comptent dans les résultats");
  const head = await openAs("rh");
  await head.goto("/indicateurs/RH-POSTES/historique?valeurs=2023-Q2");
  await expect(head.getByText(/passe\.csv/).first()).toBeVisible();
});

test("what is wrong with a file is said where it stands, to everybody's eyes", async ({ openAs }) => {
  const page = await openAs("administrator");
  const lines = ["RH-POSTES/RH/MJ;T2 2023;1,234", "RH-POSTES/RH/MJ;31/06/2023;5", "INCONNUE/RH;T2 2023;5"];
  await sendPast(page, file("fautes.csv", ["série;période;valeur", ...lines]));
  const refused = page.getByRole("table", { name: "Lignes refusées" }).getByRole("row");
  await expect(refused.nth(1)).toContainText(/2.*valeur.*1,234.*1234.*1\.234/);
  await expect(refused.nth(2)).toContainText(/3.*période.*31\/06\/2023.*n’existe pas/);
  await expect(refused.nth(3)).toContainText(/4.*série.*INCONNUE\/RH/);
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
});

test("a file that is no table is refused with its reason", async ({ openAs }) => {
  const page = await openAs("administrator");
  await page.goto("/imports");
  await page.locator("#historique input[type=file]").setInputFiles(file("valeurs.csv", ["%PDF-1.7"]));
  await page.getByRole("button", { name: "Examiner le fichier" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "n’est pas un tableau" })).toBeVisible();
  await expectNothingSerious(page);
});
