import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { expectGoodWhenNarrow, expectNothingSerious, wide } from "./support/page-checks";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";
import { programOf } from "./support/token";

// A closed quarter that was never published: one sheet is taken up again under an exception, and validated anew at the
// end, so that the other journeys find their campaigns as they left them.
test.describe.configure({ mode: "serial" });

const quarter = endedQuarter(4);
const roadmap = "roadmap=dinum-2023";
const path = `/api/v1/campaigns/${quarter.code}`;
const review = `/revue/${quarter.code}`;
const reason = "Ces chiffres sont-ils arrêtés ?";
const answer = "Chiffres arrêtés le 3 du mois, recomptés sur pièces.";
const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

type Cell = {
  readonly series: string;
  readonly period: string;
  readonly kind: string;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
};
let director: APIRequestContext;
let head: APIRequestContext;
let pointed: Cell;

const sheet = (move = "") => `${path}/sheets/COM${move === "" ? "" : `/${move}`}?${roadmap}`;
const pane = (page: Page) => page.getByRole("region", { name: "Case ouverte" });
const thread = (page: Page) => pane(page).getByRole("list", { name: "Échanges sur cette case" });
const mustBeDone = async (asked: Promise<{ status: () => number; text: () => Promise<string> }>) => {
  const given = await asked;
  expect(given.status(), await given.text()).toBe(200);
};
const move = (who: APIRequestContext, name: string, data: object = {}) => mustBeDone(who.post(sheet(name), { data }));
const write = (cell: Cell, value: number, comment: string) => {
  const content = cell.kind === "ratio" ? { numerator: value, denominator: value * 2 } : { value };
  const entries = [{ series: cell.series, period: cell.period, comment, ...content }];
  return mustBeDone(head.put(`${path}/entries?${roadmap}`, { data: { entries } }));
};
const cells = async () => ((await (await director.get(sheet())).json()) as { cells: readonly Cell[] }).cells;

test.beforeAll(async ({ sessionOf }, { project }) => {
  await Promise.all([sessionOf("director"), sessionOf("com")]);
  const baseURL = project.use.baseURL ?? "";
  [director, head] = [await programOf("director", baseURL), await programOf("com", baseURL)];
  const [first] = (await cells()).filter(({ value }) => typeof value === "number" && value > 10);
  if (first === undefined) throw new Error("COM gave a value in that quarter");
  pointed = first;
  const { series, period } = pointed;
  await move(director, "return", { reason, cells: [{ series, period }], until });
  await write(pointed, (pointed.value ?? 0) + 1, answer);
  await move(head, "submit");
});
test.afterAll(async () => {
  await head.dispose();
  await director.dispose();
});

test("a cell modified after its return is at the top, with its difference and one thread", async ({ openAs }) => {
  const page = await openAs("director");
  await page.goto(review);
  const queue = page.getByRole("navigation", { name: "Cases à examiner" });
  await expect(queue.getByRole("listitem").first()).toContainText("modifiée");
  await page.getByRole("link", { name: /^Modifiées ou répondues \(1\)/ }).click();
  await expect(page).toHaveURL(/file=modified/);
  await expect(queue.getByRole("listitem")).toHaveCount(1);
  await queue.getByRole("listitem").getByRole("link").click();
  await expect(page).toHaveURL(/case=/);
  await expect(thread(page)).toContainText(reason);
  await expect(thread(page)).toContainText(answer);
  const said = await thread(page).getByRole("listitem").allInnerTexts();
  const place = (text: string) => said.findIndex((one) => one.includes(text));
  expect(place(reason)).toBeLessThan(place(answer));
  expect(place(answer)).toBeLessThan(place("nouvelle remise"));
  const changed = page.getByRole("region", { name: "Valeurs modifiées après la remise de leur fiche" });
  await expect(changed.getByRole("row").nth(1)).toContainText("Chef de mission COM");
  const times = page.getByRole("region", { name: "Temps passé dans chaque étape, par fiche" });
  await expect(times.getByRole("row").filter({ hasText: "communication" })).toContainText("(en cours)");
  await expect(page.getByRole("region", { name: "Exceptions accordées" })).toContainText("fiche remise");
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
  await page.setViewportSize(wide);
});

test("a shared address opens the same cell, and going back keeps the place", async ({ openAs }) => {
  const page = await openAs("director");
  await page.goto(review);
  const title = pane(page).getByRole("heading", { level: 2 });
  const place = pane(page)
    .getByText(/^\d+ sur \d+$/)
    .first();
  await expect(place).toHaveText(/^1 sur/);
  await pressUntil(page, "j", (within) => expect(place).toHaveText(/^2 sur/, within));
  const [address, name] = [page.url(), await title.innerText()];
  await page.keyboard.press("j");
  await expect(place).toHaveText(/^3 sur/);
  await page.goBack();
  await expect(place).toHaveText(/^2 sur/);
  const shared = await openAs("auditor");
  await shared.goto(address);
  await expect(pane(shared).getByRole("heading", { level: 2 })).toHaveText(name);
  await expect(shared.getByRole("button", { name: "Accepter" })).toHaveCount(0);
});

test("one key returns the cell with a reason, its answer joins the thread", async ({ openAs }) => {
  const page = await openAs("director");
  await page.goto(`${review}?case=${encodeURIComponent(`${pointed.series} ${pointed.period}`)}`);
  await expect(pane(page).getByRole("button", { name: "Accepter" })).toBeVisible();
  await pressUntil(page, "r", (within) => expect(pane(page).getByLabel("Motif du renvoi")).toBeFocused(within));
  await page.keyboard.type("Une pièce de plus ?");
  await pane(page).getByLabel("Dernier jour pour la reprendre").fill(until);
  await pane(page).getByRole("button", { name: "Renvoyer la fiche" }).click();
  await expect(page.getByText("La fiche est renvoyée au département, avec votre motif.")).toBeVisible();
  await remindOnce(page);
  await write(pointed, (pointed.value ?? 0) + 1, "La pièce est jointe.");
  await move(head, "submit");
  await page.goto(`${review}?case=${encodeURIComponent(`${pointed.series} ${pointed.period}`)}`);
  for (const text of [reason, answer, "Une pièce de plus ?", "La pièce est jointe.", "réponse au renvoi"]) {
    await expect(thread(page)).toContainText(text);
  }
  await expect(pane(page)).toContainText("le commentaire a changé depuis le renvoi, la valeur non");
  const granted = page.getByRole("region", { name: "Exceptions accordées" }).getByRole("row");
  await expect(granted.filter({ hasText: "communication" })).toHaveCount(1);
});

/** Presses a letter, again where the page's scripts had not taken it over yet, until what it does is seen. */
async function pressUntil(
  page: Page,
  key: string,
  isSeen: (within: { timeout: number }) => Promise<void>,
): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await isSeen({ timeout: 3000 });
  }).toPass();
}

/** Whoever can hand over is reminded by hand, once a day. */
async function remindOnce(page: Page): Promise<void> {
  await page.goto("/campagnes");
  await page.getByText(/antérieures? closes?, pas encore publiées?/).click();
  const row = page.getByRole("region", { name: `Qui a donné quoi au ${quarter.label}` }).getByRole("row");
  const com = row.filter({ hasText: "Mission communication" });
  const remind = com.getByRole("button", { name: "Relancer COM" });
  await remind.click();
  await expect(page.getByText("Le département est relancé")).toBeVisible();
  await expect(remind).toHaveCount(0);
  await expect(com).toContainText("relance de la direction");
}

test("one key accepts a cell and opens the next; the rest is accepted at once", async ({ openAs }) => {
  const page = await openAs("director");
  await page.goto(`${review}?case=${encodeURIComponent(`${pointed.series} ${pointed.period}`)}`);
  await expect(pane(page).getByRole("button", { name: "Accepter" })).toBeVisible();
  await pressUntil(page, "a", (within) => expect(page.getByText("La case est acceptée.")).toBeVisible(within));
  await page.goto(`${review}?case=${encodeURIComponent(`${pointed.series} ${pointed.period}`)}`);
  await expect(pane(page)).toContainText("Case acceptée.");
  await expect(thread(page).getByRole("listitem").last()).toContainText("case acceptée");
  const all = page.getByRole("button", { name: /^Accepter (les \d+|la case)$/ });
  await all.click();
  await expect(page.getByText("Les cases sans rien à signaler sont acceptées.")).toBeVisible();
  await expect(all).toHaveCount(0);
  await move(director, "validate");
});

test("the director plans a year at once, all of it or nothing", async ({ openAs }) => {
  const year = String(new Date().getFullYear() + 2);
  const page = await openAs("director");
  await page.goto(`/campagnes?prevoir=${year}&ouvre=6&remise=40&cloture=50`);
  const plan = page.getByRole("group", { name: `T1 ${year}` });
  await expect(plan.getByLabel("Ouverture")).toHaveValue(`${year}-04-06`);
  await plan.getByLabel("Clôture").fill(`${year}-04-07`);
  await page.getByRole("button", { name: "Créer les 4 campagnes" }).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText(`T1 ${year}`);
  await expect(alert).not.toContainText(`T2 ${year}`);
  await expect(plan.getByLabel("Clôture")).toHaveAttribute("aria-invalid", "true");
  await expectNothingSerious(page);
  await plan.getByLabel("Clôture").fill(`${year}-06-01`);
  await page.getByRole("button", { name: "Créer les 4 campagnes" }).click();
  await expect(page.getByText("Les campagnes de l’année sont créées.")).toBeVisible();
  const calendar = page.getByRole("region", { name: `Calendrier des campagnes ${year}` });
  await expect(calendar.getByRole("row").filter({ hasText: "prévue" })).toHaveCount(4);
  await page.goto(`/campagnes?prevoir=${year}`);
  await expect(page.getByText(`Les quatre trimestres de ${year} ont leur campagne.`)).toBeVisible();
  await expect(plan).toHaveCount(0);
});
