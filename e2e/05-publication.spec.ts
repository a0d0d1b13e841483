import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import {
  campaign,
  campaignPath,
  fillAndSubmit,
  quarter,
  reviewPath,
  stateOfCampaign,
  validateSheet,
} from "./support/collection";
import { factsOfPdf, hasPoppler, numbersOfWorkbook, sha256, textOfPdf } from "./support/files";
import { expectNothingSerious } from "./support/page-checks";
import { people } from "./support/people";
import { signInByHand } from "./support/sign-in";
import { test } from "./support/test";
import { programOf } from "./support/token";

// Goes on where the collection has ended: RH's sheet is validated, and holds the figure that the report must show.
test.describe.configure({ mode: "serial" });

const { first, corrected } = campaign.figure;
const { without } = campaign;
let director: APIRequestContext;

test.beforeAll(async ({ sessionOf }, { project }) => {
  // A token is made for an account that has signed in.
  await Promise.all([sessionOf("director"), sessionOf("opi")]);
  director = await programOf("director", project.use.baseURL ?? "");
});
test.afterAll(() => director.dispose());

test("the other departments' sheets follow by the API", async ({ baseURL }) => {
  const head = await programOf("opi", baseURL ?? "");
  await fillAndSubmit(head, "OPI");
  await head.dispose();
  for (const department of ["OPI", "ISN", "JUR"]) await validateSheet(director, department);
});

test("the director closes the campaign and publishes without the sheet that is missing", async ({ page }) => {
  test.setTimeout(300_000);
  await signInByHand(page, people.director.email);
  await expect(page).toHaveURL("/");
  await page.goto(reviewPath);
  await page.getByRole("button", { name: "Clore la campagne" }).click();
  await expect(page.getByText("La campagne est close.")).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("BUD");
  await page.getByLabel("Sans BUD, parce que").fill(without);
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(page.getByText("La publication est demandée")).toBeVisible();
  await expect.poll(() => stateOfCampaign(director), { timeout: 240_000, intervals: [1000] }).toBe("published");
  await expect(page.getByText("Publiée, n° 1.")).toBeVisible();
});

test("the reader for Justice downloads the report, whose bytes never change", async ({ openAs, requestAs }) => {
  const page = await openAs("justice");
  await page.goto("/rapports");
  await expect(page.getByRole("heading", { name: `${quarter.label}, publication n° 1` })).toBeVisible();
  const manifest = await (await requestAs("justice")).get(`/api/v1/publications/${quarter.code}?roadmap=dinum-2023`);
  const { files } = (await manifest.json()) as {
    files: readonly Sealed[];
  };
  for (const format of ["PDF", "XLSX"]) {
    const link = page.getByRole("link", { name: `Télécharger ${format}, Justice, ${quarter.label}` }).first();
    const [download, again] = [await downloaded(page, link), await downloaded(page, link)];
    const sealed = files.find(
      (file) => file.scope === "MJ" && file.lang === "fr" && file.format === format.toLowerCase(),
    );
    expect([sha256(download.bytes), sha256(again.bytes)]).toEqual([sealed?.sha256, sealed?.sha256]);
    if (format === "XLSX") expect(numbersOfWorkbook(download.bytes)).toContain(corrected);
    else await checkPdf(download.file);
  }
});

type Sealed = Readonly<Record<"scope" | "lang" | "format" | "sha256", string>>;

async function downloaded(page: Page, link: Locator) {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const file = await download.path();
  return { file, bytes: await readFile(file) };
}

async function checkPdf(file: string): Promise<void> {
  if (!hasPoppler) {
    test.info().annotations.push({ type: "skip", description: "poppler is absent: the PDF's text was not read" });
    return;
  }
  const text = await textOfPdf(file);
  // Whole numbers: 137,3 is another figure.
  const whole = (figure: number) => new RegExp(`(?<![\\d,])${String(figure)}(?![\\d,])`);
  expect(text).toMatch(whole(corrected));
  expect(text).not.toMatch(whole(first));
  expect(text).toContain(without);
  const facts = await factsOfPdf(file);
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Title:\s+\S/);
}

test("the reader for Justice cannot get Interior's report", async ({ requestAs }) => {
  const address = (scope: string) => `/api/v1/publications/${quarter.code}/files/${scope}.pdf?roadmap=dinum-2023`;
  const session = await requestAs("justice");
  expect((await session.get(address("MJ"))).status()).toBe(200);
  expect((await session.get(address("MIOM"))).status()).toBe(404);
  expect((await session.get(`${campaignPath}/sheets/RH?roadmap=dinum-2023`)).status()).toBe(403);
});
