import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { endedQuarter } from "./quarter";

export const quarter = endedQuarter();
export const campaignPath = `/api/v1/campaigns/${quarter.code}`;
export const reviewPath = `/revue/${quarter.code}`;
/** What the journey writes, and what its report must say. */
export const campaign = {
  figure: {
    posts: "Postes numériques supplémentaires pourvus",
    first: 137,
    corrected: 131,
    comment: "Concours des greffiers numériques, lauréats installés en septembre.",
  },
  without: "Extraction comptable non remise",
} as const;
const roadmap = "roadmap=dinum-2023";

type Cell = {
  readonly series: string;
  readonly period: string;
  readonly kind: "amount" | "ratio";
  readonly state: string;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly comment: string | null;
  readonly previous: { readonly value?: number; readonly numerator?: number; readonly denominator?: number } | null;
};

/** The rows of one indicator in a sheet. */
export const indicatorOf = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

/** Types in a field and leaves it, as Tab does. */
export async function fill(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Tab");
}

export async function stateOfCampaign(director: APIRequestContext): Promise<unknown> {
  const answer = await director.get(`/api/v1/campaigns?${roadmap}`);
  const { items } = (await answer.json()) as { items: readonly { period: string; state: string }[] };
  return items.find(({ period }) => period === quarter.code)?.state;
}

/** Fills what is missing in a department's sheet with what it gave before, and hands it over. */
export async function fillAndSubmit(head: APIRequestContext, department: string): Promise<void> {
  const sheet = `${campaignPath}/sheets/${department}`;
  const { cells } = (await (await head.get(`${sheet}?${roadmap}`)).json()) as { cells: readonly Cell[] };
  const entries = cells.filter(({ state }) => state === "missing").map(sameAsBefore);
  expect(entries.length).toBeGreaterThan(0);
  const written = await head.put(`${campaignPath}/entries?${roadmap}`, { data: { entries } });
  expect(written.status(), await written.text()).toBe(200);
  const submitted = await head.post(`${sheet}/submit?${roadmap}`, { data: {} });
  expect(submitted.status(), await submitted.text()).toBe(200);
  expect(await submitted.json()).toMatchObject({ department, state: "submitted" });
}

function sameAsBefore({ series, period, kind, previous }: Cell) {
  const cell = { series, period, comment: "Même valeur qu’à la période précédente, vérifiée." };
  if (kind === "amount") return { ...cell, value: previous?.value ?? 1 };
  return { ...cell, numerator: previous?.numerator ?? 1, denominator: previous?.denominator ?? 2 };
}

export async function validateSheet(director: APIRequestContext, department: string): Promise<void> {
  const answer = await director.post(`${campaignPath}/sheets/${department}/validate?${roadmap}`, { data: {} });
  expect(answer.status(), await answer.text()).toBe(200);
}
