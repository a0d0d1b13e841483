import { writeFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import {
  figureOf,
  flat,
  type Line,
  percentOf,
  type Progress,
  read,
  roadmap,
  rowsOfCsv,
  rowsOfSheet,
  sectionOf,
  statusWords,
} from "./support/agreement";
import { hasPoppler, textOfPdf } from "./support/files";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";

// Published long ago, with an erratum: what is official today is what was sealed.
const period = endedQuarter(1).code;
const looked = `feuille=${roadmap}&periode=${period}`;
const cases = [
  ["cumulated", "RH-POSTES"],
  ["a ratio", "RH-FEMMES"],
  ["to decrease", "RH-DELAI-RECR"],
  ["partial", "JUR-DELAI"],
  ["without a value", "ETA-PROT"],
  ["with shared contributions", "MUT-ECO"],
] as const;

type Point = Pick<Line, "value" | "state" | "reported" | "expected"> & { readonly gross?: number };
type Sealed = {
  readonly code: string;
  readonly point: Point & { readonly mark?: string };
  readonly progress: Progress;
};

const file = (format: string): string =>
  `/api/v1/publications/${period}/files/consolidated.${format}?roadmap=${roadmap}`;

async function lineOf(api: APIRequestContext, code: string): Promise<Line> {
  const board = await read<{ indicators: readonly Line[] }>(api, `/api/v1/roadmaps/${roadmap}/board?period=${period}`);
  const line = board.indicators.find((one) => one.code === code);
  if (line === undefined) throw new Error(`${code} is not on the board`);
  return line;
}
const pointOf = ({ value, gross, state, reported, expected }: Point) => ({ value, gross, state, reported, expected });
const progressOf = ({ target, progress, expectedProgress, status }: Line): Progress => ({
  target,
  shown: progress,
  expectedProgress,
  status,
});

for (const [what, code] of cases) {
  test(`the API's answers and the sealed file say one thing of an indicator ${what}`, async ({ requestAs }) => {
    const api = await requestAs("director");
    const line = await lineOf(api, code);
    const address = `/api/v1/indicators/${code}`;
    const range = `from=${period}&to=${period}&cumulative=${String(line.cumulative)}`;
    const { points } = await read<{ points: readonly Point[] }>(api, `${address}/results?${range}`);
    expect(points.map(pointOf)).toEqual([pointOf(line)]);
    const progress = await read<Progress & { readonly current: number | null }>(
      api,
      `${address}/progress?period=${period}`,
    );
    expect(progress).toMatchObject({ ...progressOf(line), current: line.value });
    const asked = `period=${period}&cumulative=${String(line.cumulative)}`;
    expect(await read(api, `${address}/explain?${asked}`)).toMatchObject({
      value: line.value,
      reported: line.reported,
      expected: line.expected,
    });
    const { indicators } = await read<{ indicators: readonly Sealed[] }>(api, file("json"));
    const sealed = indicators.find((one) => one.code === code);
    expect(sealed && { ...pointOf(sealed.point), mark: sealed.point.mark }).toEqual({
      ...pointOf(line),
      mark: line.mark,
    });
    expect(sealed?.progress).toMatchObject(progressOf(line));
  });

  test(`the screens print the API's figures of an indicator ${what}`, async ({ requestAs, openAs }) => {
    const line = await lineOf(await requestAs("director"), code);
    const page = await openAs("director");
    const tables = [`/indicateurs?${looked}`, `/priorites/${line.priority}?${looked}`];
    for (const address of line.keyFigure === null ? tables : [...tables, `/tableau-de-bord?${looked}`]) {
      await page.goto(address);
      const row = flat(await rowOf(page, line).innerText());
      for (const part of [figureOf(line), percentOf(line.progress, 0), statusWords[line.status] ?? "?"]) {
        expect.soft(row, address).toContain(part);
      }
    }
    await page.goto(`/indicateurs/${code}?${looked}&pourquoi=${period}`);
    const facts = flat(await page.locator(".tj-facts").innerText());
    const shown = [figureOf(line), percentOf(line.progress, 2), percentOf(line.expectedProgress, 2)];
    for (const part of [...shown, statusWords[line.status] ?? "?"]) expect.soft(facts).toContain(part);
    const why = page.getByRole("complementary", { name: "Pourquoi ce chiffre ?" });
    expect(flat(await why.innerText())).toContain(figureOf(line));
    await page.goto(`/indicateurs/${code}?${looked}&pourquoi=${period}&mesure=avancement`);
    expect(flat(await why.innerText())).toContain(percentOf(line.progress, 2));
  });
}

/** The row of an indicator in the first table that lists it. */
const rowOf = (page: Page, { name }: Line) =>
  page
    .getByRole("main")
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name, exact: true }) })
    .first();

test("the files hold the API's numbers, the workbook as numbers", async ({ requestAs }) => {
  const api = await requestAs("director");
  const csv = rowsOfCsv(await (await api.get(file("csv"))).text());
  const workbook = rowsOfSheet(await (await api.get(file("xlsx"))).body(), "Données");
  for (const [, code] of cases) {
    const line = await lineOf(api, code);
    const isHere = (row: Readonly<Record<string, string | number>>): boolean =>
      row["Code"] === code && row["Période"] === line.period && row["Niveau"] === "ensemble";
    const numbers = {
      Valeur: line.value ?? "",
      "Valeurs reçues": line.reported,
      "Valeurs dues": line.expected,
      Cible: line.target ?? "",
      "Avancement (%)": line.progress ?? "",
      "Avancement attendu (%)": line.expectedProgress ?? "",
    };
    expect.soft(workbook.find(isHere)).toMatchObject({ ...numbers, Statut: statusWords[line.status] });
    const texts = Object.fromEntries(
      Object.entries(numbers).map(([head, value]): [string, string] => [head, String(value).replace(".", ",")]),
    );
    expect.soft(csv.find(isHere)).toMatchObject({ ...texts, Statut: statusWords[line.status] });
  }
});

test("the report prints the API's figures", async ({ requestAs }, info) => {
  test.skip(!hasPoppler, "poppler is absent: the report's text cannot be read");
  const api = await requestAs("director");
  const path = info.outputPath("report.pdf");
  await writeFile(path, await (await api.get(file("pdf"))).body());
  const text = await textOfPdf(path);
  for (const [, code] of cases) {
    const line = await lineOf(api, code);
    const section = sectionOf(text, line);
    expect.soft(section).toContain(`${figureOf(line)} ${line.unit}`);
    expect.soft(section).toContain(`${percentOf(line.progress, 2)} ${percentOf(line.expectedProgress, 2)} attendus`);
    expect.soft(section).toContain(statusWords[line.status]);
    if (line.gross !== undefined) expect.soft(section).toContain(`brut ${figureOf({ ...line, value: line.gross })}`);
  }
});

test("a cumulated figure is the sum of the values given out beside it", async ({ requestAs }) => {
  const api = await requestAs("director");
  const given = await read<readonly { readonly value?: number }[] | { readonly items: readonly { value?: number }[] }>(
    api,
    `/api/v1/observations?format=json&indicator=RH-POSTES&to=${period}`,
  );
  const cells = "items" in given ? given.items : given;
  const sum = cells.reduce((total, { value = 0 }) => total + value, 0);
  expect((await lineOf(api, "RH-POSTES")).value).toBe(sum);
});

test("the report read on screen prints the figures of its sealed file", async ({ requestAs, openAs }) => {
  const { indicators } = await read<{ indicators: readonly (Line & Sealed)[] }>(
    await requestAs("director"),
    file("json"),
  );
  const page = await openAs("director");
  await page.goto(`/rapports/${period}?feuille=${roadmap}`);
  await page
    .getByRole("link", { name: /^Lire à l’écran/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Rapport trimestriel");
  expect(indicators.length).toBeGreaterThan(10);
  for (const { code, point, progress } of indicators) {
    const line = await lineOf(await requestAs("director"), code);
    const detail = flat(await page.locator(`[aria-labelledby="indicateur-${code}"]`).innerText());
    expect.soft(detail, code).toContain(figureOf({ ...line, ...point }));
    expect.soft(detail, code).toContain(percentOf(progress.shown, 2));
    expect.soft(detail, code).toContain(statusWords[progress.status] ?? "?");
  }
});
