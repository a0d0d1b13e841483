import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const wide = { width: 1280, height: 900 };
export const phone = { width: 375, height: 812 };
/** What 1280 pixels become at a zoom of 400 %. */
const narrowest = { width: 320, height: 640 };

const heavy = ["serious", "critical"];

type Which = { readonly only?: string; readonly but?: string };

/** What axe finds serious or critical on the page as it stands, named by rule and element. */
export async function expectNothingSerious(page: Page, { only, but }: Which = {}): Promise<void> {
  // The title comes with the page's stream: a check that is faster would miss it.
  await expect(page).toHaveTitle(/\S/);
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (only !== undefined) builder.withRules(only);
  if (but !== undefined) builder.disableRules(but);
  const { violations } = await builder.analyze();
  const found = violations
    .filter(({ impact }) => heavy.includes(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
    );
  expect.soft(found, `axe on ${page.url()} at ${page.viewportSize()?.width}`).toEqual([]);
}

/** The same page on a phone and at a zoom of 400 %. Colours are those of the wide screen. */
export async function expectGoodWhenNarrow(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  await expectNothingSerious(page, { but: "color-contrast" });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(narrowest);
  await expectNoSidewaysScroll(page);
}

/** The page itself never scrolls sideways; wide tables do, in regions of their own. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect
    .soft(async () => expect(await wider()).toBe(0), `${page.url()} scrolls sideways`)
    .toPass({ timeout: 2000 });
}

/** What every page has: its language, a title that names it and the service, one main heading. */
export async function expectFrame(page: Page, lang = "fr"): Promise<void> {
  await expect.soft(page.locator("html")).toHaveAttribute("lang", lang);
  await expect.soft(page).toHaveTitle(/^\S.* – Trajectoire$/);
  await expect.soft(page.locator("main h1")).toHaveCount(1);
}

/** Notes what a page must never do: complain in the console, as the security policy does, or ask another site. */
export function watch(page: Page, origin: string): { readonly faults: readonly string[] } {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:") && !url.startsWith("blob:"))
      faults.push(`asks ${url}`);
  });
  return { faults };
}
