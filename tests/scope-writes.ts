import { randomUUID } from "node:crypto";
import { insertToken, revokeOwnToken } from "@/lib/data/api-token";
import { saveOwnMailPreference } from "@/lib/data/mail-preference";
import { claimMail, endStaleMail, insertMail, markSending, settleMail } from "@/lib/data/mail";
import { markRead, postMessages } from "@/lib/data/message";
import { insertCampaign, moveCampaign } from "@/lib/data/campaign";
import { insertCampaigns } from "@/lib/data/campaign-plan";
import { endDelegations, insertDelegation } from "@/lib/data/delegation";
import { findKeptAnswer, keepAnswer } from "@/lib/data/idempotency";
import { findImport, insertImport, moveImport } from "@/lib/data/import";
import { insertImportFile } from "@/lib/data/import-file";
import { insertImportRows } from "@/lib/data/import-row";
import { appendObservations, appendValidations, validateOwed } from "@/lib/data/observation";
import { recordDownload } from "@/lib/data/publication-download";
import { requestPublication, revealPublication, storePublishedRevisions } from "@/lib/data/publication-write";
import { listPublications } from "@/lib/data/publication";
import { saveReference } from "@/lib/data/reference";
import { listStoredPoints } from "@/lib/data/result";
import { deleteOtherPoints, writeStoredPoints } from "@/lib/data/result-upkeep";
import { endOwnSessions } from "@/lib/data/session";
import { insertSheets } from "@/lib/data/sheet";
import { moveSheet, recordException, recordSheetMove } from "@/lib/data/sheet-move";
import { acceptCells, clearAcceptance } from "@/lib/data/acceptance";
import { insertOwedCells } from "@/lib/data/sheet-cell";
import { keepSigningKey } from "@/lib/data/signing-key";
import { keepKeyVoucher } from "@/lib/data/signing-key-voucher";
import type { Tx } from "@/lib/data/transaction";
import {
  endAccess,
  insertGrants,
  insertInvitation,
  insertUser,
  listUsers,
  revokeGrants,
  updateUser,
} from "@/lib/data/user";
import type { Person } from "@/lib/domain/actor";
import { addDays, parisDay, type Day } from "@/lib/domain/day";
import { Decimal } from "@/lib/domain/decimal";
import type { Manifest } from "@/lib/domain/publication";
import type { ReferenceWrites } from "@/lib/domain/reference-state";
import { plainSurvey } from "@/lib/domain/workbook-survey";
import { actorOf } from "./collection-world";
import { added, countOf, row, type ScopeRow } from "./scope-row";
import { sealing } from "./scope-sealing";
import { withMail } from "./scope-mail";
import { quarters, system, type ScopeWorld } from "./scope-world";

const { last, open } = quarters;

/** Whether the actor is stopped by an error. */
const allowed = (write: ScopeRow["ask"]): ScopeRow["ask"] => {
  return async (w, a, tx) => {
    await tx.$executeRaw`savepoint attempt`;
    const passed = await Promise.resolve(write(w, a, tx)).then(
      () => true,
      () => false,
    );
    if (!passed) await tx.$executeRaw`rollback to savepoint attempt`;
    return passed;
  };
};

const revision = ({ series }: ScopeWorld, code: string, number: number) => {
  const key = series.get(code);
  if (key === undefined) throw new Error(`no series ${code}`);
  const { indicatorId, seriesId } = key;
  return { indicatorId, seriesId, period: open, revision: number };
};
const content = { kind: "value", value: new Decimal(5) } as const;
const append =
  (code: string, source: "api" | "import"): ScopeRow["ask"] =>
  (w, a, tx) => {
    const rows = [{ ...revision(w, code, 9), content, comment: null, evidence: null }];
    return appendObservations(
      a,
      tx,
      rows,
      { source, authorId: a.userId, ...(source === "import" && { rows: [2] }) },
      w.now,
    );
  };

const manifest = ({ now }: ScopeWorld) =>
  ({ publishedAt: now.toISOString(), snapshotSha256: "x", auditHead: "x", signature: "x", keyId: "x" }) as Manifest;
const somebody = async (w: ScopeWorld, tx: Tx) => {
  const [user] = await listUsers(system, tx, { id: w.people.headOpi.userId }, 1);
  if (user === undefined) throw new Error("somebody is there");
  return user;
};
const oneself = async (a: Person, tx: Tx) => {
  const [user] = await listUsers(system, tx, { id: a.userId }, 1);
  if (user === undefined) throw new Error("one is there oneself");
  return user;
};
const postOne = (w: ScopeWorld, a: Person, tx: Tx) => {
  const facts = { roadmap: "plan", period: last };
  const users = [w.people.headOpi.userId];
  return postMessages(
    a,
    tx,
    { occasion: "published", items: [{ object: "of the test", facts }], roles: [], users },
    w.now,
  );
};
const oneMail = (w: ScopeWorld) => ({
  ...{ userId: w.people.headOpi.userId, recipient: "opi@dinum.example", lang: "fr" as const, digestOn: null },
  ...{ subject: "Objet", text: "Texte", html: "<p>Texte</p>", messageIds: [] },
});
const leaseOf = (w: ScopeWorld) => ({ lease: randomUUID(), until: w.now });
const delegation = ({ people, now }: ScopeWorld, department: string) => ({
  ...{ userId: people.headOpi.userId, department },
  until: addDays(parisDay(now), 30),
});
const noWrites: ReferenceWrites = {
  departments: [],
  ministries: [],
  roadmaps: [],
  projects: [],
  plans: [],
  indicators: [],
  definitions: [],
  series: [],
  baselines: [],
  targets: [],
  removedPriorities: [],
  recomputed: [],
};
const key = { route: "PUT /x", key: "k" };
const nobody = [0, 0, 0, 0, 0, 0];
const directorAlone = [false, true, false, false, false, false];
const administratorAlone = [1, 0, 0, 0, 0, 0];

// In the order: administrator, director, head and contributor of RH, reader for Justice, auditor.
export const scopeWrites: readonly ScopeRow[] = [
  row("observation.appendObservations", append("POSTES/RH/MJ", "api"), [0, 0, 1, 1, 0, 0]),
  row("observation.appendObservations", append("POSTES/ISN", "api"), nobody),
  row("observation.appendObservations", append("POSTES/ISN", "import"), administratorAlone),
  row(
    "observation.appendValidations",
    async (w, a, tx) =>
      (await appendValidations(a, tx, [revision(w, "POSTES/ISN", 1)], { act: "validated", by: a.userId, now: w.now }))
        .length,
    [0, 1, 0, 0, 0, 0],
  ),
  row(
    "observation.validateOwed",
    async (w, a, tx) => (await validateOwed(a, tx, w.sheets.ISN.id, { by: a.userId, now: w.now })).length,
    [0, 1, 0, 0, 0, 0],
  ),
  row("sheet-move.moveSheet", (w, a, tx) => moveSheet(a, tx, w.sheets.RH, "submitted", w.now), [
    false,
    false,
    true,
    false,
    false,
    false,
  ]),
  row("sheet-move.moveSheet", (w, a, tx) => moveSheet(a, tx, w.sheets.ISN, "submitted", w.now), [
    false,
    false,
    false,
    false,
    false,
    false,
  ]),
  row("sheet-move.moveSheet", (w, a, tx) => moveSheet(a, tx, w.sheets.RH, "validated", w.now), directorAlone),
  row("sheet-move.moveSheet", (w, a, tx) => moveSheet(a, tx, w.sheets.RH, "returned", w.now), directorAlone),
  row(
    "sheet-move.recordSheetMove",
    added("sheet_move", (w, a, tx) => recordSheetMove(a, tx, w.sheets.RH.id, { move: "submit" }, w.now)),
    [0, 0, 1, 0, 0, 0],
  ),
  row(
    "sheet-move.recordSheetMove",
    added("sheet_move", (w, a, tx) => recordSheetMove(a, tx, w.sheets.RH.id, { move: "return", reason: "x" }, w.now)),
    [0, 1, 0, 0, 0, 0],
  ),
  row(
    "sheet-move.recordException",
    added("sheet_exception", (w, a, tx) =>
      recordException(a, tx, w.sheets.ISN.id, { until: "2999-01-01" as Day, reason: "x" }, w.now),
    ),
    [0, 1, 0, 0, 0, 0],
  ),
  row(
    "sheet.insertSheets",
    added("sheet", (w, a, tx) => insertSheets(a, tx, w.campaign.id, ["OPI"], w.now)),
    [0, 1, 0, 0, 0, 0],
  ),
  row(
    "sheet-cell.insertOwedCells",
    added("sheet_cell", (w, a, tx) =>
      insertOwedCells(a, tx, w.campaign.id, [
        { ...revision(w, "POSTES/ISN", 1), period: "2026" as typeof open, department: "ISN" },
      ]),
    ),
    [0, 1, 0, 0, 0, 0],
  ),
  row(
    "acceptance.acceptCells",
    added("sheet_cell where accepted_by is not null", (w, a, tx) =>
      acceptCells(a, tx, w.sheets.RH.id, [revision(w, "POSTES/RH/MJ", 2)], w.now),
    ),
    [0, 1, 0, 0, 0, 0],
  ),
  row(
    "acceptance.clearAcceptance",
    async (w, a, tx) => {
      const cells = [revision(w, "POSTES/RH/MJ", 2)];
      await tx.$executeRaw`update sheet_cell set accepted_revision = 1, accepted_by = ${a.userId}::uuid, accepted_at = now()
      where sheet_id = ${w.sheets.RH.id}::uuid`;
      return added("sheet_cell where accepted_by is null and period = '2025-Q4'", () =>
        clearAcceptance(a, tx, w.sheets.RH.id, cells),
      )(w, a, tx);
    },
    [0, 0, 1, 1, 0, 0],
  ),

  row(
    "campaign.insertCampaign",
    async (w, a, tx) => {
      const day = "2026-04-01" as Day;
      const planned = { roadmap: "plan", period: "2026-Q1" as typeof open, opensOn: day, dueOn: day, closesOn: day };
      return (await insertCampaign(a, tx, planned, w.now)) !== null;
    },
    directorAlone,
  ),
  row(
    "campaign-plan.insertCampaigns",
    async (w, a, tx) => {
      const [first, second] = ["2026-04-01", "2026-07-01"] as Day[];
      const rows = [
        { period: "2026-Q1" as typeof open, opensOn: first ?? w.campaign.opensOn },
        { period: "2026-Q2" as typeof open, opensOn: second ?? w.campaign.opensOn },
      ].map((one) => ({ ...one, dueOn: one.opensOn, closesOn: one.opensOn }));
      const before = await countOf(tx, "campaign");
      return (await insertCampaigns(a, tx, "plan", rows, w.now)) && (await countOf(tx, "campaign")) - before === 2;
    },
    directorAlone,
  ),
  row(
    "campaign.moveCampaign",
    (w, a, tx) => moveCampaign(a, tx, w.campaign, { state: "closed" }, w.now),
    directorAlone,
  ),
  row(
    "publication-write.requestPublication",
    allowed((w, a, tx) =>
      requestPublication(a, tx, { campaignId: w.campaign.id, without: [], by: w.people.director.userId }, w.now),
    ),
    directorAlone,
  ),
  row(
    "publication-write.revealPublication",
    async (w, a, tx) => revealPublication(a, tx, await sealing(w, tx), manifest(w)),
    [false, false, false, false, false, false],
  ),
  row(
    "publication-download.recordDownload",
    async (w, a, tx) => {
      const [publication] = await listPublications(system, tx, { period: last }, 1);
      const take = (scope: string) =>
        recordDownload(a, tx, publication?.id ?? "", { scope, lang: "fr", format: "csv" }, w.now);
      return added("publication_download", async () => {
        for (const scope of ["consolidated", "MJ", "MIOM", "department-RH"]) await take(scope);
      })(w, a, tx);
    },
    [0, 4, 2, 0, 2, 4],
  ),
  row(
    "publication-write.storePublishedRevisions",
    async (w, a, tx) => {
      const [publication] = await listPublications(system, tx, { period: last }, 1);
      const request = { campaignId: publication?.campaignId ?? "", without: [], by: a.userId };
      const { id } = await requestPublication(system, tx, request, w.now);
      return added("published_revision", () => storePublishedRevisions(a, tx, id))(w, a, tx);
    },
    nobody,
  ),
  row(
    "signing-key.keepSigningKey",
    added("signing_key", (w, a, tx) => keepSigningKey(a, tx, { keyId: "x", publicKey: "x" }, w.now)),
    nobody,
  ),
  row(
    "signing-key-voucher.keepKeyVoucher",
    added("(select 1 from signing_key_vouchers()) as vouchers", (_, a, tx) =>
      keepKeyVoucher(a, tx, { keyId: "y", voucher: "0".repeat(64) }),
    ),
    nobody,
  ),
  row(
    "result-upkeep.writeStoredPoints",
    async (w, a, tx) => {
      const points = await listStoredPoints(system, tx, { indicatorIds: [w.postes.id] });
      return writeStoredPoints(
        a,
        tx,
        points.map((one) => ({ ...one, point: { ...one.point, reported: 0 } })),
      );
    },
    nobody,
  ),
  row("result-upkeep.deleteOtherPoints", (w, a, tx) => deleteOtherPoints(a, tx, [w.postes.id], []), nobody),
  row(
    "reference.saveReference",
    allowed((w, a, tx) => saveReference(a, tx, noWrites, w.now)),
    [true, true, false, false, false, false],
  ),

  row(
    "import.insertImport",
    added("import", (w, a, tx) =>
      insertImport(
        a,
        tx,
        {
          roadmapId: w.campaign.roadmapId,
          kind: "entries",
          period: open,
          fileName: "x",
          sha256: "x",
          counts: { rows: 0, accepted: 0, rejected: 0, unchanged: 0 },
        },
        w.now,
      ),
    ),
    [0, 0, 1, 1, 0, 0],
  ),
  row(
    "import.insertImport",
    added("import", (w, a, tx) =>
      insertImport(
        a,
        tx,
        {
          roadmapId: w.campaign.roadmapId,
          kind: "history",
          period: null,
          fileName: "x",
          sha256: "x",
          counts: { rows: 0, accepted: 0, rejected: 0, unchanged: 0 },
        },
        w.now,
      ),
    ),
    administratorAlone,
  ),
  row(
    "import.moveImport",
    async (w, a, tx) => {
      const found = await findImport(system, tx, w.imports.ISN);
      return found && moveImport(a, tx, found, { to: "committed", counts: found.counts }, w.now);
    },
    [false, false, false, false, false, false],
  ),
  row(
    "import.moveImport",
    async (w, a, tx) => {
      const found = await findImport(system, tx, w.imports.RH);
      return found && moveImport(a, tx, found, { to: "committed", counts: found.counts }, w.now);
    },
    [false, false, true, false, false, false],
  ),
  row(
    "import.moveImport",
    async (w, a, tx) => {
      const found = await findImport(system, tx, w.imports.ISN);
      return found && moveImport(a, tx, found, { to: "validated" }, w.now);
    },
    directorAlone,
  ),
  row(
    "import-file.insertImportFile",
    added("import_file", async (w, a, tx) => {
      const id = randomUUID();
      await tx.$executeRaw`insert into import
        (id, roadmap_id, kind, period, state, file_name, file_sha256, uploader_id, created_at, counts)
        values (${id}::uuid, ${w.campaign.roadmapId}::uuid, 'entries', ${open}, 'previewed', 'x', 'x',
          ${w.people.headIsn.userId}::uuid, now(), '{}')`;
      await insertImportFile(a, tx, id, {
        table: { heads: [], rows: [] },
        mapping: {},
        columns: {},
        survey: plainSurvey,
      });
    }),
    nobody,
  ),
  row(
    "import-row.insertImportRows",
    added("import_row", (w, a, tx) =>
      insertImportRows(a, tx, w.imports.ISN, [
        {
          row: 99,
          outcome: "created",
          target: null,
          content,
          comment: null,
          evidence: null,
          seen: null,
          before: null,
          faults: [],
        },
      ]),
    ),
    nobody,
  ),

  row(
    "api-token.insertToken",
    added("api_token", (w, a, tx) =>
      insertToken(
        a,
        tx,
        { userId: w.people.headOpi.userId, hash: new Uint8Array(32), label: "x", steppedUp: true, expiresAt: w.now },
        w.now,
      ),
    ),
    nobody,
  ),
  row(
    "api-token.revokeOwnToken",
    async (w, a, tx) => {
      const [token] = await tx.$queryRaw<
        { id: string }[]
      >`select id from api_token where user_id = ${w.people.headOpi.userId}::uuid`;
      return revokeOwnToken(a, tx, token?.id ?? "", w.now);
    },
    [false, false, false, false, false, false],
  ),
  row("message.markRead", (w, a, tx) => markRead(a, tx, {}, w.now), [0, 1, 4, 3, 1, 1]),
  row("message.postMessages", added("message", postOne), [0, 1, 0, 0, 0, 0]),
  row(
    "mail.insertMail",
    added("mail", (w, a, tx) => insertMail(a, tx, oneMail(w), w.now)),
    nobody,
  ),
  row("mail.claimMail", (w, a, tx) => withMail(tx, async () => (await claimMail(a, tx, leaseOf(w), w.now)) !== null), [
    false,
    false,
    false,
    false,
    false,
    false,
  ]),
  row("mail.markSending", (w, a, tx) => withMail(tx, (id) => markSending(a, tx, id, leaseOf(w), w.now)), [
    false,
    false,
    false,
    false,
    false,
    false,
  ]),
  row(
    "mail.settleMail",
    (w, a, tx) =>
      withMail(tx, async (id) => {
        await settleMail(a, tx, { id, lease: leaseOf(w).lease }, { state: "sent", fault: null, isKept: true }, w.now);
        return countOf(tx, "mail where state = 'sent'");
      }),
    nobody,
  ),
  row(
    "mail.endStaleMail",
    (w, a, tx) => withMail(tx, () => endStaleMail(a, tx, w.now, new Date("2999-01-01"))),
    nobody,
  ),
  row(
    "mail-preference.saveOwnMailPreference",
    added("mail_preference", (_, a, tx) => saveOwnMailPreference(a, tx, { lang: "en" })),
    [1, 1, 1, 1, 1, 1],
  ),
  row("session.endOwnSessions", (w, a, tx) => endOwnSessions(a, tx, { key: w.session, others: false }, w.now), nobody),
  row("session.endOwnSessions", (w, a, tx) => endOwnSessions(a, tx, { key: "", others: true }, w.now), nobody),
  row(
    "idempotency.findKeptAnswer",
    async (w, a, tx) => {
      const other = { ...a, userId: w.people.headOpi.userId } as Person;
      const since = new Date(0);
      await keepAnswer(other, tx, key, { status: 200, body: "x", fingerprint: new Uint8Array(1), at: w.now, since });
      return (await findKeptAnswer(a, tx, key, since)) !== null;
    },
    [false, false, false, false, false, false],
  ),

  row(
    "user.insertUser",
    async (w, a, tx) =>
      (await insertUser(
        a,
        tx,
        { email: `${randomUUID()}@x.fr`, expectedSiret: "12345678901234", until: null },
        w.now,
      )) !== null,
    [true, false, false, false, false, false],
  ),
  row(
    "user.insertInvitation",
    added("invitation", (w, a, tx) =>
      insertInvitation(a, tx, w.people.headOpi.userId, new Date(w.now.getTime() + 1000), w.now),
    ),
    administratorAlone,
  ),
  row(
    "user.insertGrants",
    (w, a, tx) => insertGrants(a, tx, w.people.headOpi.userId, [{ role: "director" }], w.now),
    administratorAlone,
  ),
  ...(["RH", "ISN"] as const).map((department) =>
    row("delegation.insertDelegation", (w, a, tx) => insertDelegation(a, tx, delegation(w, department), w.now), [
      ...[0, 0, department === "RH" ? 1 : 0, 0, 0, 0],
    ]),
  ),
  row(
    "delegation.insertDelegation",
    (w, a, tx) => insertDelegation(a, tx, { ...delegation(w, "RH"), userId: a.userId }, w.now),
    nobody,
  ),
  row(
    "delegation.endDelegations",
    async (w, a, tx) => {
      const given = delegation(w, "RH");
      await insertDelegation(a, tx, given, w.now);
      await insertDelegation(await actorOf(w.people.headRh), tx, given, w.now);
      return (await endDelegations(a, tx, given, w.now)).length;
    },
    [0, 0, 2, 0, 0, 0],
  ),
  row("user.insertGrants", (w, a, tx) => insertGrants(a, tx, a.userId, [{ role: "director" }], w.now), nobody),
  row(
    "user.revokeGrants",
    added("role_grant where revoked_at is not null", (w, a, tx) => revokeGrants(a, tx, w.people.headOpi.userId, w.now)),
    administratorAlone,
  ),
  row("user.updateUser", async (w, a, tx) => updateUser(a, tx, await somebody(w, tx), { state: "suspended" }), [
    true,
    false,
    false,
    false,
    false,
    false,
  ]),
  row("user.updateUser", async (_, a, tx) => updateUser(a, tx, await oneself(a, tx), { until: "2999-01-01" as Day }), [
    false,
    false,
    false,
    false,
    false,
    false,
  ]),
  row(
    "user.endAccess",
    added("api_token where revoked_at is not null", (w, a, tx) => endAccess(a, tx, w.people.headOpi.userId, w.now)),
    administratorAlone,
  ),
];
