import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { quarter } from "./support/collection";
import { expectGoodWhenNarrow, expectNothingSerious } from "./support/page-checks";
import { test } from "./support/test";

const sheetPath = `/saisie/${quarter.code}`;
const section = (page: Page) => page.locator("#classeur");

async function download(page: Page, format: "XLSX" | "ODS"): Promise<Buffer> {
  await page.goto(sheetPath);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    section(page)
      .getByRole("link", { name: `Télécharger le classeur (${format})` })
      .click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^trajectoire-saisie-\d{4}-T\d-rh\.(?:xlsx|ods)$/);
  return readFile(await file.path());
}

async function send(page: Page, buffer: Buffer, name = "classeur.xlsx"): Promise<void> {
  await section(page).locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await section(page).getByRole("button", { name: "Déposer un classeur" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Classeur de saisie");
}

/** The workbook with one empty figure filled in, and one more with what is no number. */
function filled(workbook: Buffer): Buffer {
  const parts = unzipSync(workbook);
  const part = "xl/worksheets/sheet1.xml";
  const typed = ["<v>41</v></c>", ' t="inlineStr"><is><t>douze</t></is></c>'];
  let next = 0;
  const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(
    /<c r="(G\d+)" s="(\d+)"\/>/gu,
    (cell, at: string, style: string) => {
      const content = typed[next++];
      if (content === undefined) return cell;
      return `<c r="${at}" s="${style}"${content.startsWith("<") ? ">" : ""}${content}`;
    },
  );
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(xml) }));
}

for (const format of ["XLSX", "ODS"] as const) {
  test(`a head takes the sheet away as ${format} and sends it back as it was`, async ({ openAs }) => {
    const page = await openAs("rh");
    await send(page, await download(page, format), `classeur.${format.toLowerCase()}`);
    await expect(page.getByText("Le classeur ne change rien.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Enregistrer/ })).toHaveCount(0);
  });
}

test("what a workbook changes is shown before anything is written, without JavaScript too", async ({ openAs }) => {
  const workbook = filled(await download(await openAs("rh"), "XLSX"));
  const page = await openAs("rh", { javaScriptEnabled: false });
  await page.goto(sheetPath);
  await send(page, workbook);
  await expect(page.getByText(/1 nouvelle valeur.*1 refusée/)).toBeVisible();
  await expect(page.locator("#refus")).toContainText("douze");
  await expect(page.locator("#changements").getByRole("cell", { name: "41", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Enregistrer la ligne acceptée" })).toBeVisible();
});

test("the page of a workbook is for everybody's eyes", async ({ openAs }) => {
  const page = await openAs("rh");
  await send(page, filled(await download(page, "XLSX")));
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
});

test("a file that is no workbook is refused with its reason", async ({ openAs }) => {
  const page = await openAs("rh");
  await page.goto(sheetPath);
  await send(page, Buffer.from("série;période;valeur\n"), "valeurs.csv");
  await expect(page.getByRole("alert").filter({ hasText: "colonne" })).toBeVisible();
});
