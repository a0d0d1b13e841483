import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { people } from "./people";
import { endedQuarter } from "./quarter";

/** A campaign long closed and never published: its sheet is sent back for the journey, and validated again after it. */
export const quarter = endedQuarter(4);
export const sheetPath = `/saisie/${quarter.code}?departement=OPI`;
const sheet = `/api/v1/campaigns/${quarter.code}/sheets/OPI`;
const roadmap = "roadmap=dinum-2023";

type Cell = Readonly<Record<"series" | "period", string>> & {
  readonly state: string;
  readonly value: number | null;
  readonly comment: string | null;
};

async function answerOf(asked: Promise<Awaited<ReturnType<APIRequestContext["get"]>>>): Promise<unknown> {
  const answer = await asked;
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv", { timeZone: "Europe/Paris" });
/** A day that a delegation may run to. */
export const nextMonth = inDays(30);

/** Sends the sheet back, so that it can be filled; what it holds. */
export async function openSheet(director: APIRequestContext): Promise<readonly Cell[]> {
  const data = { reason: "Valeurs à confirmer.", until: inDays(7) };
  if ((await stateOfSheet(director)) !== "returned")
    await answerOf(director.post(`${sheet}/return?${roadmap}`, { data }));
  return ((await answerOf(director.get(`${sheet}?${roadmap}`))) as { cells: readonly Cell[] }).cells;
}

/** Every cell holds again what it held before. */
export async function restoreCells(head: APIRequestContext, cells: readonly Cell[]): Promise<void> {
  const entries = cells.map(({ series, period, state, value, comment }) => {
    const isMarked = value === null && state !== "missing";
    return { series, period, comment, ...(isMarked ? { mark: state } : { value }) };
  });
  await answerOf(head.put(`/api/v1/campaigns/${quarter.code}/entries?${roadmap}`, { data: { entries } }));
}

export const stateOfSheet = async (director: APIRequestContext): Promise<unknown> =>
  ((await answerOf(director.get(`${sheet}?${roadmap}`))) as { state: unknown }).state;

export async function validateAgain(director: APIRequestContext): Promise<void> {
  await answerOf(director.post(`${sheet}/validate?${roadmap}`, { data: {} }));
}

/** The field of a cell, by its place in the sheet from 1. */
export const fieldOf = (page: Page, place: number): Locator => page.locator(`#case-${String(place)}-figure`);
export const saved = (page: Page): Locator => page.getByText(/Enregistré à \d+\sh\s\d+/);

/** Puts a block on the clipboard and presses Ctrl V in a cell. */
export async function pasteAt(field: Locator, lines: readonly string[]): Promise<void> {
  const page = field.page();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await field.focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${lines.join("\r\n")}\r\n`);
  await page.keyboard.press("Control+v");
}

/** Goes to a thing with Tab alone, as who has no mouse. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}

/** Presents the second factor that an act asks for, and comes back to it. */
export async function stepUp(page: Page, who: keyof typeof people): Promise<void> {
  await page.getByRole("button", { name: "Présenter mon second facteur" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: people[who].email })
    .getByRole("button", { name: "avec second facteur" })
    .click();
}
