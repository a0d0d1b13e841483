import { beforeAll, describe, expect, it } from "vitest";
import { listEvents } from "@/lib/data/audit";
import { listOwnMessages } from "@/lib/data/message";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { asPostgres, type TestPerson } from "@/scripts/testing/person";
import { system } from "@/tests/actors";
import {
  actorOf,
  enterAs,
  entriesOf,
  makeCollectionWorld,
  moveSheet,
  mustBe,
  openCampaignOf,
  q3,
  type People,
} from "@/tests/collection-world";
import { remindDepartment } from "./remind-department";

let people: People;
let director: Actor;
let otherDirector: Actor;
const now = new Date();
const key = (department: string) => ({ roadmap: "plan", period: q3.period as Period, department });
const told = async (who: TestPerson) => {
  const actor = await actorOf(who);
  const all = await inScope(actor, (tx) => listOwnMessages(actor, tx, { limit: 100 }));
  return all.flatMap(({ occasion, facts }) => (occasion === "reminded" ? [facts] : []));
};

beforeAll(async () => {
  people = await makeCollectionWorld();
  director = await actorOf(people.director);
  otherDirector = await actorOf(people.otherDirector);
  await openCampaignOf(q3.period, people.director);
});

describe("a reminder by hand", () => {
  it("is refused to whoever does not direct", async () => {
    for (const who of [people.headRh, people.auditor, people.administrator])
      expect(await remindDepartment(await actorOf(who), key("RH"), now)).toMatchObject({ error: "forbidden" });
    expect(await remindDepartment(director, key("NONE"), now)).toMatchObject({ error: "notFound" });
  });

  it("of two directors at once is told once, to the department and nobody else, and is in the log", async () => {
    const answers = await Promise.all([director, otherDirector].map((who) => remindDepartment(who, key("RH"), now)));
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: "alreadyReminded" });
    expect(await told(people.headRh)).toMatchObject([{ period: q3.period, department: "RH", cells: 3 }]);
    expect(await told(people.contributorRh)).toHaveLength(1);
    expect(await told(people.headIsn)).toEqual([]);
    const events = await inScope(system(), (tx) => listEvents(system(), tx, { act: "sheet.remind" }, 10));
    expect(events).toMatchObject([{ object: `plan/${q3.period}/RH`, department: "RH", detail: { people: 2 } }]);
  });

  it("is given again another day, and not for a sheet that was handed over", async () => {
    await asPostgres((client) =>
      client.query(
        "update message set at = at - interval '1 day', object = 'a day before' where occasion = 'reminded'",
      ),
    );
    expect(await remindDepartment(director, key("RH"), now)).toEqual({ ok: true, value: 2 });
    await mustBe(200, enterAs(people.headRh, q3.period, entriesOf("RH", q3, 10)));
    await mustBe(200, moveSheet(people.headRh, q3.period, "RH", "submit"));
    expect(await remindDepartment(director, key("RH"), now)).toMatchObject({ error: "notAwaited" });
  });

  it("says that nobody is there to be told, and leaves nothing behind", async () => {
    await asPostgres((client) =>
      client.query("update user_account set state = 'revoked' where id = $1", [people.headIsn.userId]),
    );
    expect(await remindDepartment(director, key("ISN"), now)).toMatchObject({ error: "nobodyToRemind" });
    const events = await inScope(system(), (tx) => listEvents(system(), tx, { act: "sheet.remind" }, 10));
    expect(events.filter(({ object }) => object.endsWith("/ISN"))).toEqual([]);
  });
});
