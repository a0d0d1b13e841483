import { accountByToken, openSession } from "@/lib/auth/lookup";
import { personOf, systemActor } from "@/lib/auth/mint";
import { findCampaign, type CampaignRow } from "@/lib/data/campaign";
import { listKnownIndicators } from "@/lib/data/figure";
import { listOwnSessions } from "@/lib/data/session";
import { findSheet, type SheetRow } from "@/lib/data/sheet";
import { listSeriesIds, type SeriesKey } from "@/lib/data/series";
import { inScope, type Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import type { Period } from "@/lib/domain/period";
import { call } from "./api";
import {
  actorOf,
  enterAs,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  publish,
  q3,
  q4,
  type People,
  type Who,
} from "./collection-world";

const last = q3.period as Period;
const open = q4.period as Period;
export const quarters = { last, open };
export const system = systemActor("test");

/** Figures that tell by themselves whose they are; sums of them too. */
export const marks: readonly (readonly [mark: string, pattern: RegExp])[] = [
  // Official: of Justice, of Interior, of ISN, RH's ratio, RH's sum, the whole.
  ["a", /\b1001\b/],
  ["b", /\b2003\b/],
  ["c", /\b4007\b/],
  ["d", /\b27\.5\b/],
  ["h", /\b3004\b/],
  ["o", /\b7011\b/],
  // Provisional: of RH, of ISN, the whole; cumulated ones too.
  ["R", /\b(100013|200029|300042|303046|32\.5)\b/],
  ["I", /\b(400051|404058)\b/],
  ["T", /\b(700093|707104)\b/],
  // What ISN says of a figure it withholds.
  ["w", /secret of ISN/],
];

const entries = {
  last: {
    RH: [
      { series: "POSTES/RH/MJ", value: 1001 },
      { series: "POSTES/RH/MIOM", value: 2003 },
      { series: "DELAI/RH/-/campus", numerator: 11, denominator: 40 },
    ],
    ISN: [
      { series: "POSTES/ISN", value: 4007 },
      { series: "VISITES/ISN", period: "2025-07", mark: "withheld", comment: "secret of ISN" },
      { series: "VISITES/ISN", period: "2025-08", value: 1 },
      { series: "VISITES/ISN", period: "2025-09", value: 1 },
    ],
  },
  open: {
    RH: [
      { series: "POSTES/RH/MJ", value: 100013, comment: "hausse" },
      { series: "POSTES/RH/MIOM", value: 200029, comment: "hausse" },
      { series: "DELAI/RH/-/campus", numerator: 13, denominator: 40 },
    ],
    ISN: [{ series: "POSTES/ISN", value: 400051, comment: "hausse" }],
  },
} as const;

async function upload(people: People, who: Who, series: string, value: number): Promise<string> {
  const form = new FormData();
  form.append("kind", "entries");
  form.append("period", open);
  form.append("file", new File([`series;value\n${series};${String(value)}\n`], "valeurs.csv"));
  const { json } = await mustBe(201, call("POST", "/imports", { token: people[who].token, body: form }));
  return String(json["id"]);
}

async function play(people: People) {
  await openCampaignOf(last, people.director);
  for (const [department, head] of [
    ["RH", people.headRh],
    ["ISN", people.headIsn],
  ] as const) {
    await mustBe(200, enterAs(head, last, entries.last[department]));
    await mustBe(200, moveSheet(head, last, department, "submit"));
    await mustBe(200, moveSheet(people.director, last, department, "validate"));
  }
  await publish(people, last);
  await openCampaignOf(open, people.director);
  const imports = {
    RH: await upload(people, "headRh", "POSTES/RH/MJ", 100013),
    ISN: await upload(people, "headIsn", "POSTES/ISN", 400051),
  };
  const { token } = people.headRh;
  await mustBe(200, call("POST", `/imports/${imports.RH}/commit`, { token, body: {} }));
  await mustBe(200, enterAs(people.headRh, open, entries.open.RH));
  await mustBe(200, enterAs(people.headIsn, open, entries.open.ISN));
  await mustBe(200, moveSheet(people.headRh, open, "RH", "submit"));
  for (const department of ["RH", "ISN"]) {
    const body = { department, until: "2999-01-01", reason: "Panne" };
    await mustBe(200, call("POST", `/campaigns/${open}/exceptions`, { token: people.director.token, body }));
  }
  return imports;
}

export type ScopeWorld = {
  readonly people: People;
  readonly now: Date;
  /** The campaign under way, and the one published. */
  readonly campaign: CampaignRow;
  readonly published: CampaignRow;
  readonly sheets: Readonly<Record<"RH" | "ISN", SheetRow>>;
  readonly imports: Readonly<Record<"RH" | "ISN", string>>;
  readonly indicators: readonly KnownIndicator[];
  readonly postes: KnownIndicator;
  readonly series: ReadonlyMap<string, SeriesKey>;
  /** A session of somebody who is none of those who ask. */
  readonly session: string;
};

const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("the world of the test lacks something");
  return value;
};

/** Both departments with figures official, published, provisional and withheld, and imports of each. */
export async function makeScopeWorld(): Promise<ScopeWorld> {
  const people = await makeCollectionWorld();
  const imports = await play(people);
  const now = new Date();
  await openSession(people.headOpi.userId, { acr: null, authTime: null, idToken: null, agent: null }, now);
  const other = await actorOf(people.headOpi);
  const [session] = await inScope(other, (tx) => listOwnSessions(other, tx, now));
  return inScope(system, async (tx) => {
    const campaignOf = async (period: Period): Promise<CampaignRow> => {
      const one = await findCampaign(system, tx, { period });
      return found(one.ok ? one.value : null);
    };
    const campaign = await campaignOf(open);
    const indicators = await listKnownIndicators(system, tx, "all", null);
    const sheetOf = async (code: string) => found(await findSheet(system, tx, campaign.id, code));
    return {
      people,
      now,
      campaign,
      published: await campaignOf(last),
      sheets: { RH: await sheetOf("RH"), ISN: await sheetOf("ISN") },
      imports,
      indicators,
      postes: found(indicators.find(({ code }) => code === "POSTES")),
      series: await listSeriesIds(system, tx, campaign.roadmapId),
      session: found(session).key,
    };
  });
}

/** Those who ask, in the order of the columns of « Who reaches what ». */
export const askers = ["administrator", "director", "headRh", "contributorRh", "readerMj", "auditor"] as const;
export type Asker = (typeof askers)[number];

export async function personBehind(people: People, who: Asker): Promise<Person> {
  const account = await accountByToken(people[who].token, new Date());
  return personOf(found(account), new Date());
}

const undone = Symbol("undone");

/** Runs in a transaction that sees everything and is undone: what holds a function back is its own scope alone. */
export async function withoutSecondWall<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  await inScope(system, async (tx) => {
    result = { value: await work(tx) };
    throw undone as unknown as Error;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return found(result).value;
}
