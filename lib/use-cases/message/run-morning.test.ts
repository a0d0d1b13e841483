import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { listOwnMessages } from "@/lib/data/message";
import { inScope } from "@/lib/data/transaction";
import { addDays, parisDay, startOfParisDay } from "@/lib/domain/day";
import { call } from "@/tests/api";
import { startFakeSmtp } from "@/tests/fake-smtp";
import {
  actorOf,
  enterAs,
  entriesOf,
  fillCampaign,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  publish,
  q3,
  q4,
  type People,
  type Who,
} from "@/tests/collection-world";
import { deliverMails } from "./deliver-mails";
import { markMessagesRead } from "./mark-messages-read";
import { preferMail } from "./prefer-mail";
import { runMorning } from "./run-morning";

const job = systemActor("morning");
let server: Awaited<ReturnType<typeof startFakeSmtp>>;
let people: People;

beforeAll(async () => {
  server = await startFakeSmtp();
  process.env["SMTP_URL"] = server.url;
  people = await makeCollectionWorld();
});
afterAll(() => server.close());

/** At that hour in Paris, so many days from now. */
const at = (days: number, hour: number): Date =>
  new Date(startOfParisDay(addDays(parisDay(new Date()), days)).getTime() + hour * 3_600_000);
const morning = (days: number, hour = 8) => runMorning(job, () => at(days, hour));
const toldTo = async (who: Who): Promise<string[]> => {
  const actor = await actorOf(people[who]);
  const messages = await inScope(actor, (tx) => listOwnMessages(actor, tx, { limit: 50 }));
  return messages.map(({ occasion, facts }) => [occasion, facts.department].filter(Boolean).join(" ")).toReversed();
};
/** What came to each since it was last asked: who, and the subject read as it is written. */
const arrived = (): [Who | undefined, string][] =>
  server.mails.splice(0).map(({ to, source }) => {
    const who = Object.entries(people).find(([, { userId }]) => to.startsWith(userId))?.[0] as Who | undefined;
    return [who, /href=3D"[^"]*"/.test(source) ? (/^Content-Language: (\w\w)$/m.exec(source)?.[1] ?? "") : "no link"];
  });
const those = (mails: readonly [Who | undefined, string][]): Who[] =>
  mails.flatMap(([who]) => (who === undefined ? [] : [who])).sort();

describe("people are told", () => {
  it("of the opening: those who owe a sheet and nobody else, by mail in the morning", async () => {
    await openCampaignOf(q3.period, people.director);
    expect(await toldTo("headRh")).toEqual(["campaignOpened RH"]);
    expect(await toldTo("contributorRh")).toEqual(["campaignOpened RH"]);
    expect(await toldTo("headIsn")).toEqual(["campaignOpened ISN"]);
    for (const who of ["headOpi", "director", "administrator", "auditor", "readerMj"] as const)
      expect(await toldTo(who)).toEqual([]);
    await deliverMails(job, () => at(0, 10));
    expect(arrived()).toEqual([]);
  });

  it("in the morning and not in the night, in one mail, with what is late at once, each once", async () => {
    await morning(1, 6);
    expect(arrived()).toEqual([]);
    await Promise.all([morning(1), morning(1)]);
    await morning(1, 9);
    expect(await toldTo("headRh")).toEqual(["campaignOpened RH", "sheetLate RH"]);
    // One mail of the morning and one of what is urgent.
    const three = ["contributorRh", "headIsn", "headRh"];
    expect(those(arrived())).toEqual([...three, ...three].sort());
    await morning(2);
    expect(arrived()).toEqual([]);
  });

  it("of a return at once, with its reason, again when it is returned again", async () => {
    await mustBe(200, enterAs(people.headRh, q3.period, entriesOf("RH", q3, 10)));
    for (let times = 1; times <= 2; times += 1) {
      await mustBe(200, moveSheet(people.headRh, q3.period, "RH", "submit"));
      await mustBe(200, moveSheet(people.director, q3.period, "RH", "return", { reason: "À revoir" }));
      await deliverMails(job, () => at(2, 10));
      expect(those(arrived())).toEqual(["contributorRh", "headRh"]);
    }
    const actor = await actorOf(people.headRh);
    const own = await inScope(actor, (tx) => listOwnMessages(actor, tx, { limit: 50 }));
    const returned = own.filter(({ occasion }) => occasion === "sheetReturned");
    expect(returned).toHaveLength(2);
    expect(returned[0]).toMatchObject({ isRead: false, facts: { reason: "À revoir", by: "Test" } });
  });

  it("of nothing that was refused", async () => {
    const before = await toldTo("headRh");
    expect((await moveSheet(people.director, q3.period, "RH", "return", { reason: "Encore" })).status).toBe(409);
    expect(await toldTo("headRh")).toEqual(before);
  });

  it("as each prefers: nothing, all at once, in English", async () => {
    await preferMail(await actorOf(people.headRh), { lang: "en", review: "atOnce" }, new Date());
    await preferMail(await actorOf(people.contributorRh), { review: "none" }, new Date());
    await mustBe(200, moveSheet(people.headRh, q3.period, "RH", "submit"));
    await mustBe(200, moveSheet(people.director, q3.period, "RH", "validate"));
    await deliverMails(job, () => at(2, 12));
    expect(arrived()).toEqual([["headRh", "en"]]);
    expect(await toldTo("contributorRh")).toContain("sheetValidated RH");
  });

  it("of the publication: all who read reports, what was read already left out of the mail", async () => {
    await mustBe(200, enterAs(people.headIsn, q3.period, entriesOf("ISN", q3, 10)));
    await mustBe(200, moveSheet(people.headIsn, q3.period, "ISN", "submit"));
    await mustBe(200, moveSheet(people.director, q3.period, "ISN", "validate"));
    await publish(people, q3.period);
    const readers = ["auditor", "director", "headIsn", "headOpi", "headRh", "otherDirector", "readerMiom", "readerMj"];
    for (const who of readers) expect(await toldTo(who as Who), who).toContain("published");
    expect(await toldTo("administrator")).toEqual([]);
    await markMessagesRead(await actorOf(people.readerMj), {}, new Date());
    await morning(3);
    expect(those(arrived())).toEqual(readers.filter((who) => who !== "readerMj"));
  });

  it("of an erratum in its own words", async () => {
    const { token } = people.director;
    const closesOn = addDays(parisDay(new Date()), 30);
    const body = { reason: "Double compte", closesOn };
    await mustBe(200, call("POST", `/campaigns/${q3.period}/reopen`, { token, body }));
    await publish(people, q3.period);
    expect(await toldTo("readerMj")).toEqual(["published", "erratumPublished"]);
  });

  it("of a second campaign as of the first", async () => {
    await openCampaignOf(q4.period, people.director);
    await fillCampaign(people, q4, 12);
    const told = await toldTo("headIsn");
    for (const one of ["campaignOpened ISN", "sheetValidated ISN"])
      expect(told.filter((other) => other === one)).toHaveLength(2);
  });
});
