import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { endedQuarter } from "./quarter";

/** A quarter long closed, with every sheet validated, that no other journey touches. */
export const quarter = endedQuarter(6);
const roadmap = "roadmap=dinum-2023";
const campaign = `/api/v1/campaigns/${quarter.code}`;
const sheet = `${campaign}/sheets/RH`;
const series = "RH-POSTES/RH/MJ";
export const reason = "Neuf postes de greffiers étaient comptés deux fois.";

const post = async (who: APIRequestContext, address: string, data: object, status = 200): Promise<void> => {
  const answer = await who.post(`${address}?${roadmap}`, { data });
  expect(answer.status(), await answer.text()).toBe(status);
};
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function valueOf(director: APIRequestContext): Promise<number> {
  const answer = await director.get(`${sheet}?${roadmap}`);
  const { cells } = (await answer.json()) as { cells: readonly { series: string; value?: number }[] };
  return cells.find((cell) => cell.series === series)?.value ?? Number.NaN;
}

/** The campaign opened again with a reason, its figure corrected by the head, validated, and an erratum asked for. */
export async function correct(director: APIRequestContext, head: APIRequestContext, value: number): Promise<void> {
  await post(director, `${campaign}/reopen`, { reason, closesOn: inDays(20) });
  await post(director, `${sheet}/return`, { reason, cells: [{ series, period: quarter.code }] });
  const entries = [{ series, period: quarter.code, value, comment: "Recompté sur pièces." }];
  const written = await head.put(`${campaign}/entries?${roadmap}`, { data: { entries } });
  expect(written.status(), await written.text()).toBe(200);
  await post(head, `${sheet}/submit`, {});
  await post(director, `${sheet}/validate`, {});
  await post(director, `${campaign}/close`, {});
  await post(director, `${campaign}/publish`, {}, 202);
}

export async function waitForNumber(director: APIRequestContext, number: number): Promise<void> {
  const read = async () => (await director.get(manifestAddress(number))).status();
  await expect.poll(read, { timeout: 240_000, intervals: [1000] }).toBe(200);
}
export const manifestAddress = (number: number): string =>
  `/api/v1/publications/${quarter.code}?${roadmap}&number=${String(number)}`;

/** Lets a file fall on what takes it, as from the desktop. */
export async function drop(page: Page, target: Locator, ...files: readonly { name: string; bytes: Buffer }[]) {
  const dropped = files.map(({ name, bytes }) => ({ name, text: bytes.toString("base64") }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) {
      data.items.add(new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], name));
    }
    return data;
  }, dropped);
  await target.dispatchEvent("drop", { dataTransfer: transfer });
}

type Held = Readonly<Record<string, string | Buffer>>;

/** The command as somebody runs it who holds these files and nothing else. */
export async function verifyOffline(held: Held, ...args: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), "sealed-"));
  for (const [name, content] of Object.entries(held)) await writeFile(path.join(folder, name), content);
  const npm = ["--prefix", path.join(import.meta.dirname, "..", ".."), "--silent", "run", "publication:verify", "--"];
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, NODE_ENV: "production" } as const;
  return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    execFile("npm", [...npm, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: `${stdout}${stderr}` }),
    );
  });
}

export async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFile(await download.path());
}
