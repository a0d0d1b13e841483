import { expect, type APIRequestContext } from "@playwright/test";
import { expectGoodWhenNarrow, expectNothingSerious, wide } from "./support/page-checks";
import { people } from "./support/people";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";
import { programOf } from "./support/token";

// A closed quarter that was never published: one sheet comes back under an exception, and is validated anew at the end,
// so that the other journeys find their campaigns as they left them.
test.describe.configure({ mode: "serial" });

const quarter = endedQuarter(5);
const department = "ISN";
const reason = `Le total compte-t-il deux fois les <b>équipes</b> ? (${String(Date.now())})`;
const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
let director: APIRequestContext;
let head: APIRequestContext;

const move = async (who: APIRequestContext, name: string, data: object = {}): Promise<void> => {
  const path = `/api/v1/campaigns/${quarter.code}/sheets/${department}/${name}?roadmap=dinum-2023`;
  const answer = await who.post(path, { data });
  expect(answer.status(), await answer.text()).toBe(200);
};

test.beforeAll(async ({ sessionOf }, { project }) => {
  await Promise.all([sessionOf("director"), sessionOf("isn")]);
  const baseURL = project.use.baseURL ?? "";
  [director, head] = [await programOf("director", baseURL), await programOf("isn", baseURL)];
});
test.afterAll(async () => {
  await move(head, "submit");
  await move(director, "validate");
  await head.dispose();
  await director.dispose();
});

test("a returned sheet is told to its head, in the list and by mail at once", async ({ openAs }) => {
  test.setTimeout(150_000);
  const page = await openAs("isn");
  await move(director, "return", { reason, until });

  await page.goto("/");
  const owed = page.getByRole("region", { name: "Ce que je dois" });
  await expect(owed.getByRole("link", { name: new RegExp(`reprendre la fiche du ${quarter.label}`) })).toBeVisible();
  await expect(owed).toContainText(reason);
  const link = page
    .getByRole("banner")
    .getByRole("link", { name: /^Messages/ })
    .first();
  await expect(link).toContainText(/non lu/);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Messages");
  const message = page.getByRole("main").getByRole("listitem").filter({ hasText: reason });
  await expect(message).toContainText(`${people.director.name} demande de la reprendre`);
  await expect(message).toContainText("non lu");
  await expectNothingSerious(page);
  await expectGoodWhenNarrow(page);
  await page.setViewportSize(wide);

  await expect
    .poll(
      async () => {
        await page.goto("/courrier-de-demonstration");
        return page.getByRole("article").filter({ hasText: reason }).count();
      },
      { timeout: 90_000, intervals: [1000] },
    )
    .toBeGreaterThan(0);
  const mail = page.getByRole("article").filter({ hasText: reason });
  await expect(mail).toHaveCount(1);
  await expect(mail).toContainText(people.isn.email);
  await expect(mail).toContainText(
    new RegExp(`/saisie/${quarter.code}\\?feuille=dinum-2023&departement=${department}`),
  );
});

test("opening what a message is about marks it as read", async ({ openAs }) => {
  const page = await openAs("isn");
  await page.goto("/messages");
  const message = page.getByRole("main").getByRole("listitem").filter({ hasText: reason });
  await message.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/saisie/${quarter.code}`));
  await page.goto("/messages");
  await expect(message).toBeVisible();
  await expect(message).not.toContainText("non lu");
});

test("each chooses which mail comes, and marks all as read", async ({ openAs }) => {
  const page = await openAs("isn");
  await page.goto("/compte");
  const mail = page.getByRole("region", { name: "Messages et courriels" });
  await mail.getByLabel("Revue : fiches renvoyées et validées").selectOption("none");
  await mail.getByRole("button", { name: "Enregistrer" }).click();
  await expect(mail.getByText("Vos préférences sont enregistrées.")).toBeVisible();
  await page.reload();
  await expect(mail.getByLabel("Revue : fiches renvoyées et validées")).toHaveValue("none");
  await mail.getByLabel("Revue : fiches renvoyées et validées").selectOption("urgentAtOnce");
  await mail.getByRole("button", { name: "Enregistrer" }).click();
  await expect(mail.getByText("Vos préférences sont enregistrées.")).toBeVisible();
  await page.goto("/messages");
  const all = page.getByRole("button", { name: "Tout marquer comme lu" });
  if (await all.isVisible()) await all.click();
  await expect(page.getByText("Tout est lu.")).toBeVisible();
});

test("nobody sees another's messages", async ({ openAs }) => {
  const page = await openAs("rh");
  await page.goto("/messages");
  await expect(page.getByText(reason)).toHaveCount(0);
});
