import { expect } from "@playwright/test";
import { people, type PersonKey } from "./support/people";
import { endedQuarter } from "./support/quarter";
import { test } from "./support/test";

const campaign = endedQuarter().code;
const published = endedQuarter(2).code;
const roles = ["administrator", "director", "rh", "contributor", "justice", "auditor"] as const;
type Answers = Readonly<Record<(typeof roles)[number], number>>;
const everybody: Answers = { administrator: 200, director: 200, rh: 200, contributor: 200, justice: 200, auditor: 200 };

const navigation: Readonly<Partial<Record<PersonKey, readonly string[]>>> = {
  administrator: ["Priorités", "Indicateurs", "Projets", "Imports", "Journal", "Administration"],
  director: [
    "Tableau de bord",
    "Priorités",
    "Indicateurs",
    "Projets",
    "Comparer",
    "Revue",
    "Campagnes",
    "Rapports",
    "Imports",
    "Journal",
  ],
  rh: ["Tableau de bord", "Saisie", "Priorités", "Indicateurs", "Projets", "Comparer", "Rapports", "Imports"],
  contributor: ["Tableau de bord", "Saisie", "Priorités", "Indicateurs", "Projets", "Comparer", "Imports"],
  justice: ["Tableau de bord", "Priorités", "Indicateurs", "Projets", "Comparer", "Rapports"],
  auditor: [
    "Tableau de bord",
    "Priorités",
    "Indicateurs",
    "Projets",
    "Comparer",
    "Revue",
    "Rapports",
    "Imports",
    "Journal",
  ],
};

const screens: Readonly<Record<string, Answers>> = {
  "/": everybody,
  "/compte": everybody,
  "/messages": everybody,
  "/courrier-de-demonstration": everybody,
  "/indicateurs": everybody,
  "/indicateurs/RH-POSTES": everybody,
  "/indicateurs/AUCUN": all(404),
  "/projets": everybody,
  "/projets/campus": everybody,
  "/projets/aucun": all(404),
  "/priorites": everybody,
  "/priorites/2": everybody,
  "/priorites/9": all(404),
  "/departements/RH": everybody,
  "/ministeres/MJ": everybody,
  "/tableau-de-bord": { ...everybody, administrator: 403 },
  "/alertes": { ...everybody, administrator: 403 },
  "/comparer": { ...everybody, administrator: 403 },
  "/indicateurs/RH-POSTES/historique": { ...everybody, administrator: 403, justice: 403 },
  "/saisie": { ...everybody, administrator: 403, justice: 403 },
  [`/saisie/${campaign}`]: { ...everybody, administrator: 403, justice: 403 },
  [`/saisie/${campaign}?departement=OPI`]: {
    ...everybody,
    administrator: 403,
    rh: 404,
    contributor: 404,
    justice: 403,
  },
  "/saisie/2026Q3": all(404),
  "/revue": { ...all(403), director: 200, auditor: 200 },
  [`/revue/${campaign}`]: { ...all(403), director: 200, auditor: 200 },
  "/campagnes": { ...all(403), director: 200 },
  "/rapports": { ...everybody, administrator: 403, contributor: 403 },
  [`/rapports/${published}`]: { ...everybody, administrator: 403, contributor: 403 },
  [`/rapports/${published}/consolidated`]: { ...everybody, administrator: 403, contributor: 403 },
  [`/rapports/${published}/MJ`]: {
    ...all(404),
    administrator: 403,
    contributor: 403,
    director: 200,
    justice: 200,
    auditor: 200,
  },
  [`/rapports/${published}/MIOM`]: { ...all(404), administrator: 403, contributor: 403, director: 200, auditor: 200 },
  [`/rapports/${published}/department-RH`]: {
    ...all(404),
    administrator: 403,
    contributor: 403,
    director: 200,
    rh: 200,
    auditor: 200,
  },
  "/imports": { ...everybody, justice: 403 },
  "/imports/0186fe08-4400-7000-8000-000000000000": { ...all(404), justice: 403 },
  "/journal": { ...everybody, contributor: 403, justice: 403 },
  "/administration": { ...all(403), administrator: 200 },
};

function all(status: number): Answers {
  return { administrator: status, director: status, rh: status, contributor: status, justice: status, auditor: status };
}

for (const role of roles) {
  test(`${people[role].email} reaches the screens of the role and no other`, async ({ requestAs }) => {
    const session = await requestAs(role);
    for (const [path, answers] of Object.entries(screens)) {
      const status = (await session.get(path)).status();
      expect.soft(`${path} ${String(status)}`).toBe(`${path} ${String(answers[role])}`);
    }
  });

  test(`${people[role].email} is shown the ways of the role`, async ({ openAs }) => {
    const page = await openAs(role);
    await page.goto("/");
    const links = page.getByRole("navigation", { name: "Menu principal" }).getByRole("link");
    const names = (await links.allInnerTexts()).map((text) => text.split("\n")[0]?.replace(/\s*\d+.*$/, ""));
    expect(names).toEqual(navigation[role]);
  });
}

test("a visitor signs in first, everywhere", async ({ request }) => {
  // The home page is public, and what is no period is nothing to anybody.
  const closed = Object.keys(screens).filter((one) => one !== "/" && one !== "/saisie/2026Q3");
  for (const path of closed) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect.soft([path, answer.status()]).toEqual([path, 307]);
    expect.soft(answer.headers()["location"]).toContain("/connexion?retour=");
  }
});

test("a page of another role says whose it is and shows nothing of it", async ({ openAs }) => {
  const page = await openAs("rh");
  expect((await page.goto(`/revue/${campaign}`))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page réservée");
  await expect(page.getByRole("main")).toContainText("réservée à la direction et à l’audit");
  const administrator = await openAs("administrator");
  expect((await administrator.goto("/tableau-de-bord"))?.status()).toBe(403);
  await expect(administrator.getByRole("heading", { level: 1 })).toContainText("ne donne pas accès aux résultats");
});

test("a ministry's files are for its readers", async ({ requestAs }) => {
  const file = (scope: string) => `/api/v1/publications/${published}/files/${scope}.pdf?roadmap=dinum-2023`;
  const [justice, interior, rh] = await Promise.all([requestAs("justice"), requestAs("interior"), requestAs("rh")]);
  const status = async (session: typeof justice, scope: string) => (await session.get(file(scope))).status();
  expect([await status(justice, "MJ"), await status(justice, "MIOM")]).toEqual([200, 404]);
  expect([await status(interior, "MIOM"), await status(interior, "MJ")]).toEqual([200, 404]);
  expect([await status(rh, "department-RH"), await status(rh, "department-OPI"), await status(rh, "MJ")]).toEqual([
    200, 404, 404,
  ]);
  for (const session of [justice, interior, rh]) expect(await status(session, "consolidated")).toBe(200);
});

test("a reader's page of reports leads to no other ministry's files", async ({ openAs }) => {
  const page = await openAs("justice");
  await page.goto("/rapports");
  await expect(page.getByRole("link", { name: /PDF, Justice/ }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Intérieur|Armées/ })).toHaveCount(0);
});
