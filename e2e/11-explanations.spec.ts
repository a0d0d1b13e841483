import { expect, type Page } from "@playwright/test";
import { flat } from "./support/agreement";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";

const published = endedQuarter(1);
const looked = `feuille=dinum-2023&periode=${published.code}`;
const panelOf = (page: Page) => page.getByRole("complementary", { name: "Pourquoi ce chiffre ?" });
const whyLink = (page: Page, ...parts: string[]) =>
  page.getByRole("link", { name: new RegExp(`^Pourquoi ce chiffre : .*${parts.join(".*")}`) }).first();

test("a figure of the board leads to its value, then to its progress and its forecast", async ({ openAs }) => {
  const page = await openAs("director", { javaScriptEnabled: false });
  await page.goto(`/tableau-de-bord?${looked}`);
  await whyLink(page, "postes", published.label.replace(" ", ".")).click();
  await expect(page).toHaveURL(/\/indicateurs\/RH-POSTES\?.*pourquoi=/);
  const panel = panelOf(page);
  await expect(panel).toContainText("Calcul");
  expect(flat(await panel.innerText())).toMatch(/validée par .+ le \d/);
  await panel.getByRole("link", { name: "Avancement" }).click();
  expect(flat(await panel.innerText())).toMatch(/100 × \([\d ]+ − 0\) \/ \(3 500 − 0\) = [\d,]+ %/);
  await panel.getByRole("link", { name: "Prévision" }).click();
  await expect(panel).toContainText("médianes répétées");
  const link = await panel.getByRole("link", { name: "Lien vers cette explication" }).getAttribute("href");
  await page.goto(link ?? "");
  await expect(panelOf(page)).toContainText("médianes répétées");
  await panelOf(page).getByRole("link", { name: "Fermer" }).click();
  await expect(panelOf(page)).toHaveCount(0);
});

test("progress of priorities and projects, coverage and standings are explained item by item", async ({ openAs }) => {
  const page = await openAs("director");
  const opened: readonly (readonly [from: string, figure: string, says: string])[] = [
    [`/tableau-de-bord?${looked}`, "valeurs reçues", "Cases attendues par département"],
    [`/tableau-de-bord?${looked}`, "indicateurs", "Indicateurs et statuts"],
    [`/priorites/2?${looked}`, "Renforcer", "Ce qui entre dans la moyenne"],
    [`/projets/campus?${looked}`, "Campus du numérique public", "Ce qui entre dans la moyenne"],
  ];
  for (const [from, figure, says] of opened) {
    await page.goto(from);
    await whyLink(page, figure).click();
    await expect(panelOf(page).getByRole("region", { name: says })).toBeVisible();
  }
});

test("a reader for a ministry gets value, formula and counts, without operands", async ({ openAs }) => {
  const page = await openAs("justice");
  await page.goto(`/indicateurs/RH-POSTES?${looked}&pourquoi=${published.code}`);
  await expect(panelOf(page)).toContainText(
    "Le détail des valeurs ne fait pas partie des publications que vous lisez.",
  );
  await expect(panelOf(page).getByRole("table")).toHaveCount(0);
  await page.goto(`/indicateurs/RH-POSTES?${looked}&pourquoi=${published.code}&ministere=MIOM`);
  await expect(panelOf(page)).toContainText("Ce chiffre n’existe pas, ou ne fait pas partie de ceux que vous lisez.");
});

const screens = ["/tableau-de-bord", "/indicateurs/RH-POSTES", "/indicateurs", "/priorites/2", "/projets/campus"];
const odd = [
  "periode=2026-Q5",
  "periode=1000-Q1",
  "periode=9999-Q4",
  "date=2999-01-01",
  "date=2026-02-30",
  "date=1900-01-01",
  "provisoires=peut-etre",
  "pourquoi=1000",
  "pourquoi=9999-12&mesure=avancement",
  "pourquoi=2026-Q2&mesure=atterrissage&ministere=X&departement=-&projet=..",
  "pourquoi=couverture&periode=1000-Q1",
  "pourquoi=avancement&pourquoi=statuts",
  "ordre=rien&inconnu=1",
];
test("whatever stands in an address, a screen of figures answers", async ({ requestAs }) => {
  test.setTimeout(180_000);
  const session = await requestAs("director");
  for (const screen of screens) {
    for (const query of odd) {
      const answer = await session.get(`${screen}?${query}`);
      expect.soft([screen, query, answer.status()]).toEqual([screen, query, 200]);
    }
  }
});
