import { createHash } from "node:crypto";

/** A person as the demonstration's identity provider tells of them; `secondFactor` is what one click gives. */
export type DemoAccount = {
  email: string;
  givenName: string;
  usualName: string;
  sub: string;
  siret: string;
  organisation: string;
  secondFactor: boolean;
};

const organisations = {
  dinum: { siret: "13002526500013", organisation: "Direction interministérielle du numérique" },
  justice: { siret: "11001001400014", organisation: "Ministère de la Justice" },
  interieur: { siret: "11001401600015", organisation: "Ministère de l’Intérieur" },
};

const departments = ["ACE", "ISN", "ETALAB", "ISO", "OPI", "RH"];
const missions = ["JUR", "BUD", "COM"];

/** The accounts of the demonstration. Roles are not told here: the application gives them by invitation. */
export const demoAccounts: readonly DemoAccount[] = [
  account("admin@dinum.example", "Administration", "DINUM", "dinum", true),
  account("direction@dinum.example", "Direction", "DINUM", "dinum", true),
  ...departments.map((code) => head(code, "Chef de département")),
  ...missions.map((code) => head(code, "Chef de mission")),
  account("contribution.rh@dinum.example", "Contribution", "RH", "dinum"),
  account("lecture@justice.example", "Lecture", "Justice", "justice"),
  account("lecture@interieur.example", "Lecture", "Intérieur", "interieur"),
  account("audit@dinum.example", "Audit", "DINUM", "dinum"),
  account("inconnu@dinum.example", "Agent", "Inconnu", "dinum"),
];

function head(code: string, title: string): DemoAccount {
  return account(`chef.${code.toLowerCase()}@dinum.example`, title, code, "dinum");
}

function account(
  email: string,
  givenName: string,
  usualName: string,
  place: keyof typeof organisations,
  secondFactor = false,
): DemoAccount {
  return { email, givenName, usualName, sub: subjectOf(email), secondFactor, ...organisations[place] };
}

// The same person keeps the same identifier on every machine.
function subjectOf(email: string): string {
  const hex = createHash("sha256").update(`trajectoire ${email}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
