import { expect, type Page } from "@playwright/test";
import { expectFrame, expectGoodWhenNarrow, expectNothingSerious, phone, watch, wide } from "./support/page-checks";
import type { PersonKey } from "./support/people";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";

const quarter = endedQuarter().code;
const screens: readonly (readonly [who: PersonKey, path: string])[] = [
  ["director", "/"],
  ["director", "/tableau-de-bord"],
  ["director", `/tableau-de-bord?periode=${quarter}&provisoires=oui`],
  ["director", `/tableau-de-bord?periode=${quarter}&date=2026-07-20`],
  ["director", "/alertes"],
  ["director", "/comparer"],
  ["director", "/comparer?periode=2026-Q2&du=2026-07-20&au=2026-10-01"],
  ["director", "/indicateurs"],
  ["director", "/indicateurs/RH-POSTES"],
  ["director", "/indicateurs/RH-POSTES/historique"],
  ["director", "/indicateurs/RH-POSTES?pourquoi=2026-Q2"],
  ["director", "/indicateurs/RH-POSTES?pourquoi=2026-Q2&mesure=avancement&ministere=MJ"],
  ["director", "/indicateurs/RH-POSTES?pourquoi=2026-Q2&mesure=atterrissage"],
  ["director", "/tableau-de-bord?pourquoi=couverture"],
  ["director", "/tableau-de-bord?pourquoi=statuts"],
  ["director", "/priorites"],
  ["director", "/priorites/2?pourquoi=avancement"],
  ["director", "/priorites/2"],
  ["director", "/departements/RH"],
  ["director", "/ministeres/MJ"],
  ["director", "/projets"],
  ["director", "/projets/campus"],
  ["director", "/projets/campus?pourquoi=avancement"],
  ["rh", "/saisie"],
  ["rh", `/saisie/${quarter}`],
  ["rh", `/saisie/${quarter}/classeur?feuille=dinum-2023&departement=RH`],
  ["director", `/revue/${quarter}`],
  ["director", "/campagnes"],
  ["director", "/rapports"],
  ["justice", "/rapports"],
  ["justice", "/rapports/2026-Q2/MJ?feuille=dinum-2023"],
  ["director", "/journal"],
  ["administrator", "/administration"],
  ["director", "/compte"],
  ["rh", "/"],
  ["rh", "/messages"],
  ["director", "/courrier-de-demonstration"],
];

for (const [who, path] of screens) {
  test(`${path} is for everybody's eyes (${who})`, async ({ openAs, origin }) => {
    const page = await openAs(who, { viewport: wide });
    const watched = watch(page, origin);
    expect((await page.goto(path))?.status()).toBe(200);
    await expectFrame(page);
    await expectNothingSerious(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
    await expectNothingSerious(page, { only: "color-contrast" });
    await expectGoodWhenNarrow(page);
    expect(watched.faults).toEqual([]);
  });
}

const refusals: readonly (readonly [who: PersonKey, path: string, status: number])[] = [
  ["administrator", "/tableau-de-bord", 403],
  ["rh", "/campagnes", 403],
  ["director", "/indicateurs/AUCUN", 404],
];
for (const [who, path, status] of refusals) {
  test(`the refusal of ${path} is a page like the others (${who})`, async ({ openAs }) => {
    const page = await openAs(who, { viewport: wide, colorScheme: "dark" });
    expect((await page.goto(path))?.status()).toBe(status);
    await expectFrame(page);
    await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
    await expectNothingSerious(page);
    await expectGoodWhenNarrow(page);
  });
}

const focused = (page: Page) => page.locator(":focus");

test("skip links lead the keyboard past what repeats", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide });
  await page.goto("/tableau-de-bord");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Contenu");
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await focused(page).evaluate((element) => element.closest("main") !== null)).toBe(true);
});

for (const path of ["/tableau-de-bord", "/indicateurs/RH-POSTES", "/rapports", "/compte"]) {
  test(`the keyboard sees where it is on ${path}, and comes to its end`, async ({ openAs }) => {
    const page = await openAs("director", { viewport: wide });
    await page.goto(path);
    const last = page.getByRole("contentinfo").getByRole("link").last();
    const reached = () => last.evaluate((element) => element === document.activeElement);
    for (let steps = 0; !(await reached()); steps += 1) {
      expect(steps, "the keyboard is caught").toBeLessThan(400);
      await page.keyboard.press("Tab");
      expect.soft(await focusOutline(page)).not.toContain("none");
    }
  });
}

/** The outline of what has the focus; a field within a label may show it by its label. */
const focusOutline = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    // Within a date the browser itself marks the part that has the focus.
    if (element === null || element === document.body || element.matches("[type=date]")) return "the browser's";
    const looks = [element, element.nextElementSibling, element.parentElement].flatMap((one) =>
      one === null ? [] : [getComputedStyle(one), getComputedStyle(one, "::before")],
    );
    const isSeen = looks.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
    return isSeen ? "seen" : `none: ${element.outerHTML.slice(0, 160)}`;
  });

test("on a phone the menu opens, closes and gives the focus back", async ({ openAs }) => {
  const page = await openAs("director", { viewport: phone });
  await page.goto("/rapports");
  const button = page.getByRole("button", { name: "Menu", exact: true });
  const link = page.getByRole("navigation", { name: "Menu principal" }).getByRole("link", { name: "Projets" });
  await expect(link).toBeHidden();
  // The button answers once the page's scripts have taken it over.
  await expect(async () => {
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(link).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectNothingSerious(page);
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await link.click();
  await expect(page).toHaveURL("/projets");
});

test("figures are read without JavaScript", async ({ openAs }) => {
  const page = await openAs("director", { javaScriptEnabled: false, viewport: wide });
  await page.goto("/tableau-de-bord");
  await expect(page.getByRole("heading", { name: "Indicateurs clés" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Postes numériques supplémentaires pourvus" })).toBeVisible();
  await page.goto("/indicateurs/RH-POSTES");
  await page.getByText(/^Voir le tableau/).click();
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: endedQuarter(3).label })
      .first(),
  ).toBeVisible();
  await page.goto("/rapports");
  await expect(page.getByRole("link", { name: /Télécharger PDF, Consolidé/ }).first()).toBeVisible();
});

test("a signed-in page speaks English too", async ({ openAs }) => {
  const page = await openAs("director", { viewport: wide, extraHTTPHeaders: { "accept-language": "en" } });
  await page.goto("/tableau-de-bord");
  await expectFrame(page, "fr");
  await page.getByRole("button", { name: "English" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dashboard");
  await expectFrame(page, "en");
  await expectNothingSerious(page);
});
