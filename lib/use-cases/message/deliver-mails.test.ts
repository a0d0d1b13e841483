import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/auth/mint";
import { claimMail, listTroubledMails, markSending } from "@/lib/data/mail";
import { postMessages } from "@/lib/data/message";
import { inScope } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import type { Period } from "@/lib/domain/period";
import { addPerson, asPostgres, type TestPerson } from "@/scripts/testing/person";
import { actorOf } from "@/tests/collection-world";
import { startFakeSmtp } from "@/tests/fake-smtp";
import { deliverMails } from "./deliver-mails";

const job = systemActor("deliver-mail");
const minute = 60_000;
let server: Awaited<ReturnType<typeof startFakeSmtp>>;
let head: TestPerson;
let administrator: Person;
let now = new Date();
let told = 0;

beforeAll(async () => {
  server = await startFakeSmtp();
  process.env["SMTP_URL"] = server.url;
  head = await addPerson([{ role: "departmentHead", department: "RH" }]);
  administrator = await actorOf(await addPerson([{ role: "administrator" }]));
});
afterAll(() => server.close());
beforeEach(async () => {
  server.behave("takes");
  server.mails.length = 0;
  now = new Date(now.getTime() + 60 * minute);
  await asPostgres((client) => client.query("update message set mail_id = null, channel = 'none'; delete from mail"));
});

const run = (at = now) => deliverMails(job, () => at);
const later = (minutes: number): Date => new Date(now.getTime() + minutes * minute);

/** As many urgent messages to the head as asked. */
async function tell(count: number, reason = "À reprendre"): Promise<void> {
  const facts = { roadmap: "plan", period: "2026-Q3" as Period, reason };
  const items = Array.from({ length: count }, () => ({ object: `plan/2026-Q3/RH/${String((told += 1))}`, facts }));
  const telling = { occasion: "sheetReturned", items, roles: [], users: [head.userId] } as const;
  await inScope(job, (tx) => postMessages(job, tx, telling, now));
}
const statesOf = async (): Promise<string[]> =>
  asPostgres(async (client) => {
    const { rows } = await client.query<{ state: string }>("select state::text as state from mail order by id");
    return rows.map(({ state }) => state);
  });
const messageIds = () => server.mails.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]);

describe("a mail", () => {
  it("is sent once, however often the job runs", async () => {
    await tell(2);
    await run();
    await run(later(1));
    await run(later(600));
    expect(server.mails.map(({ to }) => to)).toEqual(Array(2).fill(`${head.userId}@dinum.example`));
    expect(new Set(messageIds()).size).toBe(2);
    expect(await statesOf()).toEqual(["sent", "sent"]);
  });

  it("is sent once by processes that run at the same time", async () => {
    await tell(12);
    await Promise.all([run(), run(), run()]);
    expect(server.mails).toHaveLength(12);
    expect(new Set(messageIds()).size).toBe(12);
  });

  it("keeps what people typed as text, on its own lines", async () => {
    await tell(1, "<img src=x>\r\nBcc: all@example.org\r\n.\r\nQUIT");
    await run();
    const [mail] = server.mails;
    const headers = mail?.source.split("\n\n")[0] ?? "";
    expect(headers).not.toMatch(/^Bcc:/im);
    const [kept] = await asPostgres(
      async (client) => (await client.query<{ text: string }>("select text from mail")).rows,
    );
    expect(kept?.text).toBe("");
    const page = mail?.source.split("Content-Type: text/html")[1] ?? "";
    expect(page).toContain("&lt;img src=3Dx&gt;");
    // Nothing is fetched when the mail is opened.
    expect(page).not.toMatch(/<img|<link|<script|url\(|src=3D"/);
    expect(server.mails).toHaveLength(1);
  });
});

describe("a process that ends", () => {
  const lease = { lease: "0199a000-0000-7000-8000-000000000001", until: new Date() };
  /** What a process has done when it is killed: it holds a mail, or has begun to send it. */
  async function dieHolding(isSending: boolean): Promise<void> {
    await tell(1);
    server.behave("later");
    await run();
    const held = { ...lease, until: later(12) };
    await inScope(job, async (tx) => {
      const mail = await claimMail(job, tx, held, later(10));
      if (isSending && mail !== null) await markSending(job, tx, mail.id, held, later(10));
    });
    server.behave("takes");
  }

  it("before the mail leaves, leaves it to the next one, after its lease", async () => {
    await dieHolding(false);
    await run(later(11));
    expect(server.mails).toHaveLength(0);
    await run(later(13));
    await run(later(14));
    expect(server.mails).toHaveLength(1);
  });

  it("while the mail is leaving, leaves it told to the administrator and never sent again", async () => {
    await dieHolding(true);
    await run(later(13));
    await run(later(600));
    expect(server.mails).toHaveLength(0);
    const troubled = await inScope(administrator, (tx) => listTroubledMails(administrator, tx, 10));
    expect(troubled).toMatchObject([{ state: "uncertain", fault: "interrupted" }]);
  });
});

describe("processes of their own", () => {
  const script = path.join(import.meta.dirname, "..", "..", "..", "scripts", "testing", "deliver-once.ts");
  const start = () => fork(script, [], { execArgv: ["--conditions=react-server", "--import", "tsx"], stdio: "ignore" });
  const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));
  /** By the clock on the wall, which the other processes go by. */
  beforeEach(() => {
    now = new Date();
  });

  it("killed while the server has the mail: it is never sent again, and told", async () => {
    await tell(1);
    server.behave("hangsAfterData");
    const arrived = server.arrived();
    const child = start();
    await arrived;
    child.kill("SIGKILL");
    await ended(child);
    server.behave("takes");
    expect(await statesOf()).toEqual(["sending"]);
    await run(later(2));
    expect(await statesOf()).toEqual(["sending"]);
    await run(later(6));
    expect(await statesOf()).toEqual(["uncertain"]);
    expect(server.mails).toHaveLength(1);
  }, 60_000);

  it("two at once: each mail is sent once", async () => {
    await tell(20);
    await Promise.all([start(), start()].map(ended));
    expect(server.mails).toHaveLength(20);
    expect(new Set(messageIds()).size).toBe(20);
    expect(new Set(await statesOf())).toEqual(new Set(["sent"]));
  }, 60_000);
});

describe("a server that fails", () => {
  it("for now, is asked again later, with the same mail", async () => {
    await tell(1);
    server.behave("later");
    await run();
    expect(await statesOf()).toEqual(["waiting"]);
    server.behave("takes");
    await run();
    expect(server.mails).toHaveLength(0);
    await run(later(3));
    expect(server.mails).toHaveLength(1);
  });

  it("by refusing the person, is not asked again", async () => {
    await tell(1);
    server.behave("refuses");
    await run();
    server.behave("takes");
    await run(later(600));
    expect(server.mails).toHaveLength(0);
    expect(await statesOf()).toEqual(["refused"]);
  });

  it("by leaving after it had the mail, may have it: it is not sent twice", async () => {
    await tell(1);
    server.behave("cutsAfterData");
    await run();
    server.behave("takes");
    await run(later(600));
    expect(server.mails).toHaveLength(1);
    expect(await statesOf()).toEqual(["uncertain"]);
  });

  it("for days, has no old news to send", async () => {
    await tell(1);
    server.behave("later");
    await run();
    server.behave("takes");
    await run(later(5 * 24 * 60));
    expect(server.mails).toHaveLength(0);
    expect(await statesOf()).toEqual(["lapsed"]);
  });
});
