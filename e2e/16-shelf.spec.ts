import { expect, type Page } from "@playwright/test";
import { sha256 } from "./support/files";
import { expectGoodWhenNarrow, expectNothingSerious } from "./support/page-checks";
import { people } from "./support/people";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";

// The demonstration's second publication of this quarter corrects a figure of the first.
const period = endedQuarter(1).code;
const query = `?feuille=dinum-2023&periode=${period}`;
const address = `/api/v1/publications/${period}/files/MJ.pdf?roadmap=dinum-2023&number=2`;

test("a figure that an erratum changed says so on the board, and leads to what changed", async ({ openAs }) => {
  // What is published stands; the board in house goes on with what other journeys correct.
  const page = await openAs("interior");
  await page.goto(`/tableau-de-bord${query}`);
  const mark = page.locator("#indicateurs-cles").getByRole("link", { name: /^corrigé par le n° 2/ });
  await expect(mark).toHaveCount(1);
  await expect(mark).toHaveAccessibleName(/2\s220 devient 2\s230. Motif\s: Le ministère de l’Intérieur/);
  await expectNothingSerious(page);
  await mark.click();
  await expect(page).toHaveURL(new RegExp(`/rapports/${period}\\?.*numero=2#erratum$`));
  await expect(page.locator("#erratum")).toContainText("Remplace le n° 1");
  await expect(page.locator("#historique").getByRole("listitem").filter({ hasText: "n° 1," })).toContainText(
    "remplacée par le n° 2",
  );
});

test("a board of a day before the erratum has no such mark", async ({ openAs, requestAs }) => {
  const page = await openAs("director");
  const manifest = await (
    await requestAs("director")
  ).get(`/api/v1/publications/${period}?roadmap=dinum-2023&number=2`);
  const { publishedAt } = (await manifest.json()) as { publishedAt: string };
  const before = new Date(Date.parse(publishedAt) - 2 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/tableau-de-bord${query}&date=${before}`);
  await expect(page.getByText("publication n° 1.")).toBeVisible();
  await expect(page.getByText("corrigé")).toHaveCount(0);
});

test("its reader sees it on the indicator, its own ministry's figure beside", async ({ openAs }) => {
  const page = await openAs("interior");
  await page.goto(`/indicateurs/RH-POSTES${query}`);
  await expect(page.locator(".tj-facts")).toContainText("Corrigé par le n° 2");
  await expect(page.getByRole("link", { name: /^corrigé par le n° 2/ })).toHaveCount(1);
  const other = await openAs("justice");
  await other.goto(`/indicateurs/RH-POSTES${query}`);
  await expect(other.locator(".tj-facts")).toContainText("Corrigé par le n° 2");
  await expect(other.getByRole("link", { name: /^corrigé par le n° 2/ })).toHaveCount(0);
});

const subscription = (page: Page) => page.locator(".tj-subscription");
const choices = [
  { act: "Se désabonner", told: `Un courriel part à ${people.interior.email}` },
  { act: "S’abonner", told: "Aucun courriel n’annonce les publications" },
];

for (const javaScriptEnabled of [true, false]) {
  test(`one subscribes where the reports are, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async ({ openAs }) => {
    const page = await openAs("interior", { javaScriptEnabled });
    await page.goto("/rapports");
    const first =
      (await subscription(page).getByRole("button").innerText()) === choices[0]?.act ? choices : choices.toReversed();
    for (const { act, told } of first) {
      await expect(subscription(page)).toContainText(told);
      await subscription(page).getByRole("button", { name: act }).click();
      await expect(subscription(page)).not.toContainText(told);
      await page.reload();
    }
    await expect(subscription(page)).toContainText(first[0]?.told ?? "");
  });
}

test("a file's head and a file one has are sent without it, and counted by nobody", async ({ openAs, requestAs }) => {
  const reader = await requestAs("justice");
  const [head, whole] = [await reader.head(address), await reader.get(address)];
  const { etag = "" } = head.headers();
  expect([head.status(), (await head.body()).length, whole.headers()["etag"]]).toEqual([200, 0, etag]);
  expect(etag).toBe(`"${sha256(await whole.body())}"`);
  const again = await reader.get(address, { headers: { "if-none-match": etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  const page = await openAs("director");
  await page.goto(`/rapports/${period}?feuille=dinum-2023&numero=2`);
  const row = page.locator("#telechargements").getByRole("row").filter({ hasText: people.justice.name });
  await expect(row.filter({ hasText: /PDF.*\(français\)/ }).first()).toBeVisible();
  await expectGoodWhenNarrow(page);
  await expectNothingSerious(page);
});
