import { randomUUID } from "node:crypto";
import { accountByToken } from "@/lib/auth/lookup";
import { personOf, systemActor } from "@/lib/auth/mint";
import { inScope } from "@/lib/data/transaction";
import { listPublications } from "@/lib/data/publication";
import type { Person } from "@/lib/domain/actor";
import { addDays, parisDay } from "@/lib/domain/day";
import { sealPublication } from "@/lib/use-cases/publication/seal-publication";
import { addPerson, type TestPerson } from "@/scripts/testing/person";
import { call, type Answer } from "./api";
import { collectionReference } from "./collection-reference";

export type People = Awaited<ReturnType<typeof addPeople>>;
export type Who = keyof People;

async function addPeople() {
  const one = (role: "administrator" | "director" | "auditor") => addPerson([{ role }]);
  return {
    administrator: await one("administrator"),
    director: await one("director"),
    otherDirector: await one("director"),
    auditor: await one("auditor"),
    headRh: await addPerson([{ role: "departmentHead", department: "RH" }]),
    headIsn: await addPerson([{ role: "departmentHead", department: "ISN" }]),
    headOpi: await addPerson([{ role: "departmentHead", department: "OPI" }]),
    contributorRh: await addPerson([{ role: "contributor", department: "RH" }]),
    readerMj: await addPerson([{ role: "ministryReader", ministry: "MJ" }]),
    readerMiom: await addPerson([{ role: "ministryReader", ministry: "MIOM" }]),
  };
}

/** The actor that a request with the person's token would have. */
export async function actorOf({ token }: TestPerson): Promise<Person> {
  const account = await accountByToken(token, new Date());
  if (account === null) throw new Error("a person of a test has an account");
  return personOf(account, new Date());
}

/** Reference data and people; no campaign yet. */
export async function makeCollectionWorld(): Promise<People> {
  const director = await addPerson([{ role: "director" }]);
  await mustBe(200, call("PUT", "/reference", { token: director.token, body: collectionReference }));
  return addPeople();
}

export async function mustBe(status: number, answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  if (given.status !== status) throw new Error(`${String(given.status)} ${given.text}`);
  return given;
}

const today = () => parisDay(new Date());

/** Plans and opens the campaign of a quarter, from today on. */
export async function openCampaignOf(period: string, { token }: TestPerson): Promise<void> {
  const calendar = { opensOn: today(), dueOn: today(), closesOn: addDays(today(), 20) };
  await mustBe(201, call("POST", "/campaigns", { token, body: { roadmap: "plan", period, ...calendar } }));
  await mustBe(200, call("POST", `/campaigns/${period}/open`, { token, body: {} }));
}

type Quarter = { readonly period: string; readonly months: readonly [string, string, string] };
export const q3: Quarter = { period: "2025-Q3", months: ["2025-07", "2025-08", "2025-09"] };
export const q4: Quarter = { period: "2025-Q4", months: ["2025-10", "2025-11", "2025-12"] };

/** Everything a department owes in a quarter. */
export const entriesOf = (department: "RH" | "ISN", { months }: Quarter, base: number): object[] =>
  department === "RH"
    ? [
        { series: "POSTES/RH/MJ", value: base },
        { series: "POSTES/RH/MIOM", value: base + 1 },
        { series: "DELAI/RH/-/campus", numerator: base, denominator: base * 4 },
      ]
    : [
        { series: "POSTES/ISN", value: base + 2 },
        ...months.map((period, index) => ({ series: "VISITES/ISN", period, value: base + 10 * (index + 1) })),
      ];

export const enterAs = ({ token }: TestPerson, period: string, entries: readonly object[]): Promise<Answer> =>
  call("PUT", `/campaigns/${period}/entries`, {
    token,
    body: { entries },
    headers: { "idempotency-key": randomUUID() },
  });

export const moveSheet = (
  { token }: TestPerson,
  period: string,
  department: string,
  move: "submit" | "return" | "validate",
  body: object = {},
): Promise<Answer> => call("POST", `/campaigns/${period}/sheets/${department}/${move}`, { token, body });

/** Both sheets of an open campaign entered, submitted and validated. */
export async function fillCampaign(people: People, quarter: Quarter, base: number): Promise<void> {
  for (const [department, head] of [
    ["RH", people.headRh],
    ["ISN", people.headIsn],
  ] as const) {
    await mustBe(200, enterAs(head, quarter.period, entriesOf(department, quarter, base)));
    await mustBe(200, moveSheet(head, quarter.period, department, "submit"));
    await mustBe(200, moveSheet(people.director, quarter.period, department, "validate"));
  }
}

/** Closes and publishes a campaign; the job's part is done here and now. */
export async function publish(people: People, period: string, body: object = {}): Promise<void> {
  const { token } = people.director;
  await mustBe(200, call("POST", `/campaigns/${period}/close`, { token, body: {} }));
  await mustBe(202, call("POST", `/campaigns/${period}/publish`, { token, body }));
  await seal();
}

/** What the job does of every publication asked for. */
export async function seal(): Promise<void> {
  const job = systemActor("seal-publication");
  for (const { id } of await inScope(job, (tx) => listPublications(job, tx, { state: "sealing" }, 10))) {
    await sealPublication(job, { publicationId: id }, () => new Date());
  }
}
