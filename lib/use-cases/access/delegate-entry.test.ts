import { beforeAll, describe, expect, it } from "vitest";
import { accountByToken } from "@/lib/auth/lookup";
import { personOf } from "@/lib/auth/mint";
import { listEvents } from "@/lib/data/audit";
import { listDelegations } from "@/lib/data/delegation";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { addDays, parisDay } from "@/lib/domain/day";
import { addPerson, asPostgres, type TestPerson } from "@/scripts/testing/person";
import { delegateEntry } from "./delegate-entry";
import { endDelegation } from "./end-delegation";

const now = new Date();
const today = parisDay(now);
const until = addDays(today, 30);
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const actorOf = async ({ token }: TestPerson, at = now): Promise<Person> => {
  const account = await accountByToken(token, at);
  if (account === null) throw new Error("a person has an account");
  return personOf(account, at);
};
const emailOf = ({ userId }: TestPerson) => `${userId}@dinum.example`;
let [head, colleague, invited] = [] as unknown as [TestPerson, TestPerson, TestPerson];

const give = async (who: TestPerson, email: string, day = until, department = "RH") => {
  const given = await delegateEntry(await actorOf(who), { department, email, until: day }, now);
  return given.ok ? "given" : given.error;
};
const given = async () => {
  const actor = await actorOf(head);
  return inScope(actor, (tx) => listDelegations(actor, tx, "RH", today));
};

beforeAll(async () => {
  head = await addPerson([{ role: "departmentHead", department: "RH" }]);
  colleague = await addPerson([{ role: "contributor", department: "ISN" }]);
  invited = await addPerson([]);
  const { userId } = invited;
  await asPostgres((client) => client.query("update user_account set state = 'invited' where id = $1", [userId]));
});

describe("a head who delegates the entry", () => {
  it("lets a colleague contribute until the day, and no longer", async () => {
    expect(await give(head, emailOf(colleague).toUpperCase())).toBe("given");
    const contributor = { role: "contributor", department: "RH" };
    expect((await actorOf(colleague)).grants).toContainEqual(contributor);
    await asPostgres((client) => client.query("update api_token set expires_at = now() + interval '100 days'"));
    expect((await actorOf(colleague, later(29))).grants).toContainEqual(contributor);
    expect((await actorOf(colleague, later(32))).grants).not.toContainEqual(contributor);
    expect(await given()).toMatchObject([{ name: "Test", until }]);
  });

  it("has one delegation for each colleague: another day replaces it", async () => {
    const day = addDays(today, 60);
    expect(await give(head, emailOf(colleague), day)).toBe("given");
    expect(await given()).toMatchObject([{ until: day }]);
  });

  it("ends it early, once, and nobody else does", async () => {
    const [one] = await given();
    const end = async (who: TestPerson) => {
      const ended = await endDelegation(await actorOf(who), { department: "RH", id: one?.id ?? "" }, now);
      return ended.ok ? "ended" : ended.error;
    };
    const other = await addPerson([{ role: "departmentHead", department: "RH" }]);
    expect(await end(other)).toBe("notFound");
    expect(await end(colleague)).toBe("forbidden");
    expect(await end(head)).toBe("ended");
    expect(await end(head)).toBe("notFound");
    expect((await actorOf(colleague)).grants).toEqual([{ role: "contributor", department: "ISN" }]);
  });

  it("leaves its trace in the log, the department's own", async () => {
    const actor = await actorOf(head);
    const events = await inScope(actor, (tx) => listEvents(actor, tx, {}, 10));
    expect(events.map(({ act, object }) => [act, object])).toEqual([
      ["user.delegate", colleague.userId],
      ["user.delegate", colleague.userId],
      ["user.endDelegation", colleague.userId],
    ]);
  });
});

describe("a delegation is refused", () => {
  it("the same way for every address but an active account's", async () => {
    for (const email of [emailOf(invited), "personne@dinum.example"]) {
      expect(await give(head, email)).toBe("unknownColleague");
    }
  });

  it("to oneself, for a day past or beyond a year, for another department", async () => {
    expect(await give(head, emailOf(head))).toBe("ownAccount");
    expect(await give(head, emailOf(colleague), addDays(today, -1))).toBe("badCalendar");
    expect(await give(head, emailOf(colleague), addDays(today, 367))).toBe("badCalendar");
    expect(await give(head, emailOf(colleague), until, "ISN")).toBe("forbidden");
  });

  it("without the second factor, and to whoever is no head", async () => {
    const plain = await addPerson([{ role: "departmentHead", department: "RH" }], false);
    expect(await give(plain, emailOf(colleague))).toBe("stepUpRequired");
    const others = [{ role: "administrator" }, { role: "director" }, { role: "auditor" }] as const;
    for (const grant of [...others, { role: "contributor", department: "RH" } as const]) {
      expect(await give(await addPerson([grant]), emailOf(colleague)), grant.role).toBe("forbidden");
    }
  });
});
