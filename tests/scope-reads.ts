import { listOwnTokens } from "@/lib/data/api-token";
import { auditHead, findFirstBreak, listEvents, wasRecorded } from "@/lib/data/audit";
import { listAlertsAbout } from "@/lib/data/alert";
import { findBoard } from "@/lib/data/board";
import { findComparison, findSince } from "@/lib/data/board-comparison";
import { findCoverage, findCoverageExplanation } from "@/lib/data/board-coverage";
import { findBoardFacts, findScreenBoard } from "@/lib/data/board-facts";
import { findBoardHead } from "@/lib/data/board-head";
import { listBoardLines } from "@/lib/data/board-line";
import { findBoardCollection, listBoardMilestones, listTargetRevisions } from "@/lib/data/board-plan";
import { listBreakdowns } from "@/lib/data/breakdown";
import { findCampaign, listCampaigns } from "@/lib/data/campaign";
import { withCells } from "@/lib/data/cell";
import { listCellHistory, listHistoryPeriods } from "@/lib/data/cell-history";
import {
  findCampaignInReview,
  findCampaignShown,
  findSheetDesk,
  listOwedSheets,
  listOwnSheets,
} from "@/lib/data/collection-desk";
import { findCockpit } from "@/lib/data/cockpit";
import { findColleague, insertDelegation, listDelegations } from "@/lib/data/delegation";
import { listDefinedCells } from "@/lib/data/defined-cell";
import { findDutyFacts } from "@/lib/data/duty";
import { explainFigure, explainSeries } from "@/lib/data/explain";
import { explainBoardCoverage, explainPriority } from "@/lib/data/explain-board";
import { findFigureExplanation } from "@/lib/data/figure-explanation";
import { findProgress } from "@/lib/data/figure-progress";
import { findResults } from "@/lib/data/figure-result";
import { findBoardSnapshot, findIndicatorSnapshot } from "@/lib/data/figure-snapshot";
import { listComparedCells, listImportedRevisions, listRevisionContents } from "@/lib/data/import-cell";
import { findAskedIndicator } from "@/lib/data/asked-indicator";
import { findAnnotatedImport, findImportDetail, listImportFaults } from "@/lib/data/import-detail";
import { findHistoryScreen } from "@/lib/data/history-screen";
import {
  findImportHeads,
  findImportReading,
  findImportTable,
  findImportTexts,
  findLastMapping,
} from "@/lib/data/import-file";
import { countImportRows, listImportRows } from "@/lib/data/import-row";
import { findImportScreen } from "@/lib/data/import-screen";
import { findImport, holdImport, listImports } from "@/lib/data/import";
import { findIndicatorScreen } from "@/lib/data/indicator-screen";
import { listKnowledgeChanges } from "@/lib/data/knowledge";
import { findOwnMailPreference } from "@/lib/data/mail-preference";
import { listDemoMails, listTroubledMails } from "@/lib/data/mail";
import { holdUnmailed, listOwnMessages } from "@/lib/data/message";
import { listMemberLines } from "@/lib/data/member-line";
import { checkExport, listExportSeries, listPublishedCells, writeExportLines } from "@/lib/data/observation-export";
import { listUnpublishedRevisions } from "@/lib/data/observation";
import { findLastPublication, findPreviousPublication } from "@/lib/data/previous-publication";
import { findProjectProgress } from "@/lib/data/project-line";
import { findProjectScreen } from "@/lib/data/project-screen";
import { findPublishedReport, listPublications } from "@/lib/data/publication";
import { listDownloads, listOwnDownloads, listTakers, recordDownload } from "@/lib/data/publication-download";
import { findPublication } from "@/lib/data/publication-find";
import { findShelf, findShown } from "@/lib/data/publication-shelf";
import { findPublishedPoints } from "@/lib/data/publication-snapshot";
import { findMarkedBoard, markLines } from "@/lib/data/figure-correction";
import { findFileSlice } from "@/lib/data/published-file";
import { listPublishedLines } from "@/lib/data/published-line";
import { findPublishedTrajectory } from "@/lib/data/published-trajectory";
import { findReadyPoints, findReadySource } from "@/lib/data/ready-point";
import { countedPeriods, listPointsAt, listStoredPoints } from "@/lib/data/result";
import { listStandingRevisions } from "@/lib/data/revision";
import { findRoadmapBasis, findRoadmapScreen } from "@/lib/data/roadmap-screen";
import { findRoadmapView } from "@/lib/data/roadmap-view";
import { listOwnSessions } from "@/lib/data/session";
import { findSheetStanding } from "@/lib/data/sheet-standing";
import { findSheet, findSheetId, listSheets, listWritingSheets } from "@/lib/data/sheet";
import { findException, listSheetMoves, recordSheetMove } from "@/lib/data/sheet-move";
import { listOwedCells } from "@/lib/data/sheet-cell";
import { acceptCells, findAcceptance } from "@/lib/data/acceptance";
import { listReminders } from "@/lib/data/reminder";
import { findCellStory, findReviewDesk } from "@/lib/data/review-desk";
import { listCampaignExceptions, listCampaignMoves, listChangedCells, listLastActivity } from "@/lib/data/sheet-story";
import { findTrajectory } from "@/lib/data/trajectory";
import { listUsers } from "@/lib/data/user";
import { findWorkbookSheet } from "@/lib/data/workbook";
import type { Tx } from "@/lib/data/transaction";
import type { Person } from "@/lib/domain/actor";
import { boardView } from "@/lib/domain/board-indicator";
import { parisDay } from "@/lib/domain/day";
import { windowOf } from "@/lib/domain/window";
import type { Period } from "@/lib/domain/period";
import { withMail } from "./scope-mail";
import { actorOf } from "./collection-world";
import { row, type ScopeRow } from "./scope-row";
import { personBehind, quarters, system, type ScopeWorld } from "./scope-world";

const { last, open } = quarters;
const vantage = ({ now }: ScopeWorld) => ({ at: null, today: parisDay(now) });
const storyCell = ({ sheets, series }: ScopeWorld) => {
  const key = series.get("POSTES/RH/MJ");
  if (key === undefined) throw new Error("RH has its series");
  return {
    sheetId: sheets.RH.id,
    indicatorId: key.indicatorId,
    seriesId: key.seriesId,
    series: "POSTES/RH/MJ",
    period: open,
  };
};
const asked = (period: Period, isProvisional: boolean) => ({ roadmap: "plan", period, asOf: null, isProvisional });
const live = { roadmap: "plan", quarter: open, asOf: null, isProvisional: true } as const;
const past = { ...live, quarter: last, isProvisional: false } as const;
const whole = { period: last, selection: {}, isOwn: false } as const;
const everything = ({ indicators }: ScopeWorld) => ({ indicators: indicators.map(({ code }) => code) });
const twoQuarters = {
  roadmap: "plan",
  asked: { from: null, to: last, period: null, fromDay: null, toDay: null },
  asOf: () => null,
};
const page = { limit: 100 };
const departments = (rows: readonly { readonly department: string | null }[]): string =>
  [...new Set(rows.map(({ department }) => department ?? "-"))].sort().join(" ");
const scopes = (rows: readonly { readonly scope: string }[]): string =>
  rows
    .map(({ scope }) => scope)
    .sort()
    .join(" ");
const views = ({ indicators }: ScopeWorld, period: Period) => indicators.map((one) => boardView(one, period));
const publicationId = async (w: ScopeWorld, tx: Parameters<typeof listPublications>[1]): Promise<string> =>
  (await listPublications(system, tx, { period: last }, 1))[0]?.id ?? "";
type Find = (id: string, scope: string, a: Person, tx: Tx) => Promise<unknown>;
/** Of which scopes of the publication something is found. */
const scopesOf =
  (find: Find): ScopeRow["ask"] =>
  async (w, a, tx) => {
    const id = await publicationId(w, tx);
    const found = [];
    for (const scope of ["consolidated", "MJ", "MIOM", "department-RH", "department-ISN"]) {
      if (await find(id, scope, a, tx)) found.push({ scope });
    }
    return scopes(found);
  };
const allScopes = "MIOM MJ consolidated department-ISN department-RH";
/** Whose files each opens. */
const fileScopes = ["", allScopes, "consolidated department-RH", "", "MJ consolidated", allScopes];

// Expectations in the order: administrator, director, head and contributor of RH, reader for Justice, auditor.
// Where figures are shown, the letters of `marks` say whose.
export const scopeReads: readonly ScopeRow[] = [
  row("api-token.listOwnTokens", async (w, a, tx) => (await listOwnTokens(a, tx, w.now)).length, [1, 1, 1, 1, 1, 1]),
  row("session.listOwnSessions", async (w, a, tx) => (await listOwnSessions(a, tx, w.now)).length, [0, 0, 0, 0, 0, 0]),
  // Each was told of what concerned the own role: the scope world's acts are the director's and the jobs'.
  row(
    "duty.findDutyFacts",
    async (w, a, tx) => {
      const { sheets, campaigns, imports, publications, awaited } = await findDutyFacts(a, tx, w.now);
      return [sheets.length, campaigns.length, imports, publications.length, awaited?.period ?? "-"].join(" ");
    },
    ["0 0 0 0 -", "0 1 0 0 2025-Q4", "0 0 0 0 2025-Q4", "0 0 0 0 2025-Q4", "0 0 0 1 2025-Q4", "0 0 0 1 2025-Q4"],
  ),
  row(
    "message.listOwnMessages",
    async (_, a, tx) => (await listOwnMessages(a, tx, { limit: 50 })).length,
    [0, 1, 4, 3, 1, 1],
  ),
  row(
    "message.holdUnmailed",
    async (w, a, tx) => {
      const asked = { channel: "daily", since: new Date(0), limit: 50, today: parisDay(w.now) } as const;
      return (await holdUnmailed(a, tx, asked)).length;
    },
    [0, 0, 0, 0, 0, 0],
  ),
  row(
    "mail.listDemoMails",
    (_, a, tx) => withMail(tx, async () => (await listDemoMails(a, tx, 9)).length),
    [0, 0, 0, 0, 0, 0],
  ),
  row(
    "mail.listTroubledMails",
    (_, a, tx) => withMail(tx, async () => (await listTroubledMails(a, tx, 9)).length),
    [1, 0, 0, 0, 0, 0],
  ),
  row("mail-preference.findOwnMailPreference", async (_, a, tx) => (await findOwnMailPreference(a, tx)).lang, [
    "fr",
    "fr",
    "fr",
    "fr",
    "fr",
    "fr",
  ]),
  row("user.listUsers", async (_, a, tx) => (await listUsers(a, tx, {}, 1000)).length > 1, [
    true,
    false,
    false,
    false,
    false,
    false,
  ]),

  row("audit.listEvents", async (_, a, tx) => departments(await listEvents(a, tx, {}, 1000)), [
    "- ISN RH",
    "- ISN RH",
    "RH",
    "",
    "",
    "- ISN RH",
  ]),
  row("audit.wasRecorded", (_, a, tx) => wasRecorded(a, tx, "campaign.create"), [
    true,
    true,
    false,
    false,
    false,
    true,
  ]),
  row("audit.findFirstBreak", (_, a, tx) => findFirstBreak(a, tx), [null, null, null, null, null, null]),
  row("audit.auditHead", async (_, a, tx) => (await auditHead(a, tx)).length, [0, 64, 64, 0, 64, 64]),

  row(
    "alert.listAlertsAbout",
    async (w, a, tx) => {
      const view = await findRoadmapView(a, tx, asked(last, false), w.now);
      return view && (await listAlertsAbout(a, tx, asked(last, false), view, everything(w), w.now)).length;
    },
    [0, 0, 0, 0, 0, 0],
  ),
  row("board-comparison.findComparison", (w, a, tx) => findComparison(a, tx, twoQuarters, w.now), [
    "",
    "do",
    "do",
    "do",
    "",
    "do",
  ]),
  row(
    "board-comparison.findSince",
    async (w, a, tx) => {
      const view = await findRoadmapView(a, tx, asked(last, false), w.now);
      const board = view && (await findScreenBoard(a, tx, asked(last, false), view, w.now));
      const asOf = { at: new Date(w.now.getTime() - 1), day: null };
      return view && findSince(a, tx, { asOf, isProvisional: false }, view, board, w.now);
    },
    ["", "do", "do", "do", "do", "do"],
  ),
  row(
    "knowledge.listKnowledgeChanges",
    (w, a, tx) => {
      const before = { at: new Date(0), indicators: w.indicators };
      return listKnowledgeChanges(a, tx, { before, after: { at: null, indicators: w.indicators } }, last);
    },
    ["", "abc", "abc", "abc", "", "abc"],
  ),
  row("board.findBoard", (w, a, tx) => findBoard(a, tx, { roadmap: "plan", period: last }, w.now), [
    "",
    "do",
    "do",
    "do",
    "do",
    "do",
  ]),
  row(
    "figure-correction.findMarkedBoard",
    (w, a, tx) => findMarkedBoard(a, tx, { roadmap: "plan", period: last }, w.now),
    ["", "do", "do", "do", "do", "do"],
  ),
  row(
    "figure-correction.markLines",
    (_, a, tx) => markLines(a, tx, { roadmap: "plan", period: last, number: 1, scope: "MJ" }, []),
    ["", "", "", "", "", ""],
  ),
  row("board.findBoard", (w, a, tx) => findBoard(a, tx, { roadmap: "plan", period: open, provisional: true }, w.now), [
    "",
    "doRT",
    "dhR",
    "dhR",
    "",
    "doRT",
  ]),
  row(
    "board-coverage.findCoverage",
    async (w, a, tx) => (await findCoverage(a, tx, w.indicators, open, vantage(w))).expected,
    [7, 7, 7, 7, 0, 7],
  ),
  row("board-facts.findBoardFacts", (w, a, tx) => findBoardFacts(a, tx, asked(last, false), w.now), [
    "",
    "do",
    "do",
    "do",
    "do",
    "do",
  ]),
  row("board-facts.findBoardFacts", (w, a, tx) => findBoardFacts(a, tx, asked(open, true), w.now), [
    "",
    "doRT",
    "dhR",
    "dhR",
    "",
    "doRT",
  ]),
  row(
    "board-facts.findScreenBoard",
    async (w, a, tx) => {
      const view = await findRoadmapView(a, tx, asked(open, true), w.now);
      return view && findScreenBoard(a, tx, asked(open, true), view, w.now);
    },
    ["", "doRT", "dhR", "dhR", "", "doRT"],
  ),
  row(
    "board-head.findBoardHead",
    async (_, a, tx) => (await findBoardHead(a, tx, "plan", null))?.published.length,
    [1, 1, 1, 1, 1, 1],
  ),
  row(
    "board-line.listBoardLines",
    (w, a, tx) => listBoardLines(a, tx, views(w, last), { ...vantage(w), contents: "official" }),
    ["", "do", "do", "do", "", "do"],
  ),
  row(
    "board-line.listBoardLines",
    (w, a, tx) => listBoardLines(a, tx, views(w, open), { ...vantage(w), contents: "provisional" }),
    ["", "doRT", "dhR", "dhR", "", "doRT"],
  ),
  row(
    "board-plan.findBoardCollection",
    async (w, a, tx) => departments((await findBoardCollection(a, tx, "plan", open, vantage(w)))?.sheets ?? []),
    ["ISN RH", "ISN RH", "ISN RH", "ISN RH", "", "ISN RH"],
  ),
  row(
    "board-plan.findBoardCollection",
    async (w, a, tx) =>
      departments((await findBoardCollection(a, tx, "plan", open, { ...vantage(w), at: w.now }))?.sheets ?? []),
    ["ISN RH", "ISN RH", "ISN RH", "ISN RH", "", "ISN RH"],
  ),
  row(
    "board-plan.listBoardMilestones",
    async (w, a, tx) => (await listBoardMilestones(a, tx, "plan", open, vantage(w))).length,
    [0, 0, 0, 0, 0, 0],
  ),
  row(
    "board-plan.listTargetRevisions",
    async (w, a, tx) => (await listTargetRevisions(a, tx, "plan", open, vantage(w))).length,
    [0, 0, 0, 0, 0, 0],
  ),
  row("breakdown.listBreakdowns", (w, a, tx) => listBreakdowns(a, tx, { ...past, code: "POSTES" }, w.now), [
    "",
    "abch",
    "abch",
    "abch",
    "",
    "abch",
  ]),
  row("breakdown.listBreakdowns", (w, a, tx) => listBreakdowns(a, tx, { ...live, code: "POSTES" }, w.now), [
    "",
    "abchRI",
    "abR",
    "abR",
    "",
    "abchRI",
  ]),

  row("campaign.listCampaigns", async (_, a, tx) => (await listCampaigns(a, tx, {}, page)).length, [0, 2, 2, 2, 0, 2]),
  row("campaign.findCampaign", async (_, a, tx) => (await findCampaign(a, tx, { period: open })).ok, [
    false,
    true,
    true,
    true,
    false,
    true,
  ]),
  row(
    "cell.withCells",
    (w, a, tx) => withCells(a, tx, w.indicators, { contents: "provisional", at: null, periods: [open] }),
    ["", "RI", "R", "R", "", "RI"],
  ),
  row("cell-history.listCellHistory", (w, a, tx) => listCellHistory(a, tx, w.postes.id), [
    "",
    "abcRI",
    "abcR",
    "abcR",
    "",
    "abcRI",
  ]),
  row("cell-history.listCellHistory", (w, a, tx) => listCellHistory(a, tx, w.indicators.at(-1)?.id ?? ""), [
    "",
    "w",
    "",
    "",
    "",
    "w",
  ]),
  row("cell-history.listHistoryPeriods", async (w, a, tx) => (await listHistoryPeriods(a, tx, w.postes.id)).join(" "), [
    "",
    `${open} ${last}`,
    `${open} ${last}`,
    `${open} ${last}`,
    "",
    `${open} ${last}`,
  ]),
  row(
    "history-screen.findHistoryScreen",
    async (w, a, tx) => {
      const asked = { code: "POSTES", series: null, period: null, after: null, limit: 50 };
      return (await findHistoryScreen(a, tx, asked, w.now))?.items;
    },
    ["", "abcRI", "abcR", "abcR", "", "abcRI"],
  ),

  row("collection-desk.findSheetDesk", (_, a, tx) => findSheetDesk(a, tx, { period: open, department: "RH" }), [
    "",
    "abR",
    "abR",
    "abR",
    "",
    "abR",
  ]),
  row("collection-desk.findSheetDesk", (_, a, tx) => findSheetDesk(a, tx, { period: open, department: "ISN" }), [
    "",
    "cIw",
    "",
    "",
    "",
    "cIw",
  ]),
  row("review-desk.findReviewDesk", (_, a, tx) => findReviewDesk(a, tx, { period: open }), [
    "",
    "abcRIw",
    "",
    "",
    "",
    "abcRIw",
  ]),
  row("collection-desk.findCampaignInReview", (_, a, tx) => findCampaignInReview(a, tx), [
    null,
    open,
    open,
    open,
    null,
    open,
  ]),
  row(
    "collection-desk.findCampaignShown",
    async (_, a, tx) => (await findCampaignShown(a, tx, { period: open }))?.state,
    [null, "open", "open", "open", null, "open"],
  ),
  row(
    "cockpit.findCockpit",
    async (_, a, tx) => departments((await findCockpit(a, tx, 2025)).progress.flatMap(({ sheets }) => sheets)),
    ["", "ISN RH", "RH", "RH", "", "ISN RH"],
  ),
  row(
    "reminder.listReminders",
    async (w, a, tx) => new Set((await listReminders(a, tx, w.campaign.id)).map(({ department }) => department)).size,
    [0, 2, 0, 0, 0, 0],
  ),
  row("review-desk.findCellStory", (w, a, tx) => findCellStory(a, tx, storyCell(w)), ["", "R", "R", "R", "", "R"]),
  row(
    "sheet-story.listCampaignMoves",
    async (w, a, tx) => (await listCampaignMoves(a, tx, w.published.id)).size,
    [0, 2, 1, 1, 0, 2],
  ),
  row(
    "sheet-story.listCampaignExceptions",
    async (w, a, tx) => (await listCampaignExceptions(a, tx, w.campaign.id)).size,
    [0, 2, 1, 1, 0, 2],
  ),
  row(
    "sheet-story.listLastActivity",
    async (w, a, tx) => (await listLastActivity(a, tx, w.campaign.id)).size,
    [0, 2, 1, 1, 0, 2],
  ),
  row(
    "sheet-story.listChangedCells",
    async (w, a, tx) => {
      await recordSheetMove(system, tx, w.sheets.RH.id, { move: "submit" }, new Date("2020-01-01"));
      return (await listChangedCells(a, tx, w.campaign.id)).length;
    },
    [0, 3, 3, 3, 0, 3],
  ),
  row(
    "acceptance.findAcceptance",
    async (w, a, tx) => {
      const cell = storyCell(w);
      const { seriesId, period } = cell;
      const reviewer = await personBehind(w.people, "director");
      await acceptCells(reviewer, tx, cell.sheetId, [{ seriesId, period, revision: 1 }], w.now);
      return (await findAcceptance(a, tx, cell.sheetId, cell))?.revision;
    },
    [null, 1, 1, 1, null, 1],
  ),
  row(
    "collection-desk.listOwedSheets",
    async (_, a, tx) => departments((await listOwedSheets(a, tx, 5)).sheets.map(({ sheet }) => sheet)),
    ["", "ISN RH", "RH", "RH", "", "ISN RH"],
  ),
  row("collection-desk.listOwnSheets", async (_, a, tx) => departments(await listOwnSheets(a, tx, { period: open })), [
    "",
    "",
    "RH",
    "RH",
    "",
    "",
  ]),
  row("defined-cell.listDefinedCells", (w, a, tx) => listDefinedCells(a, tx, { campaignId: w.campaign.id }), [
    "",
    "abcRIw",
    "abR",
    "abR",
    "",
    "abcRIw",
  ]),
  ...(["RH", "ISN"] as const).map((department) =>
    row(
      "workbook.findWorkbookSheet",
      async (_, a, tx) => {
        const found = await findWorkbookSheet(a, tx, { period: open, department });
        return found.ok ? found.value : found.error;
      },
      department === "RH"
        ? ["notFound", "abR", "abR", "abR", "notFound", "abR"]
        : ["notFound", "cI", "unknownDepartment", "unknownDepartment", "notFound", "cI"],
    ),
  ),
  ...(["RH", "ISN"] as const).map((department) =>
    row("sheet-standing.findSheetStanding", (_, a, tx) => findSheetStanding(a, tx, { period: open, department }), [
      ...["", "", department === "RH" ? "R" : "", department === "RH" ? "R" : "", "", ""],
    ]),
  ),
  row(
    "delegation.findColleague",
    async (w, a, tx) => {
      const found = await findColleague(a, tx, `${w.people.headOpi.userId}@dinum.example`, parisDay(w.now));
      return found === w.people.headOpi.userId;
    },
    [false, false, true, false, false, false],
  ),
  row(
    "delegation.listDelegations",
    async (w, a, tx) => {
      const head = await actorOf(w.people.headRh);
      const given = { userId: w.people.headOpi.userId, department: "RH", until: parisDay(w.now) };
      await insertDelegation(head, tx, given, w.now);
      return (await listDelegations(a, tx, "RH", parisDay(w.now))).length;
    },
    [0, 0, 1, 0, 0, 0],
  ),
  row("sheet.listSheets", async (w, a, tx) => departments(await listSheets(a, tx, w.campaign.id)), [
    "",
    "ISN RH",
    "RH",
    "RH",
    "",
    "ISN RH",
  ]),
  row("sheet.listSheets", async (w, a, tx) => departments(await listSheets(a, tx, w.campaign.id, { lateness: true })), [
    "ISN RH",
    "ISN RH",
    "ISN RH",
    "ISN RH",
    "",
    "ISN RH",
  ]),
  row("sheet.listWritingSheets", async (w, a, tx) => departments(await listWritingSheets(a, tx, w.campaign.id)), [
    "",
    "",
    "RH",
    "RH",
    "",
    "",
  ]),
  row("sheet.findSheetId", async (w, a, tx) => (await findSheetId(a, tx, w.campaign.id, "ISN")) !== null, [
    false,
    true,
    false,
    false,
    false,
    true,
  ]),
  row("sheet.findSheet", async (w, a, tx) => (await findSheet(a, tx, w.campaign.id, "ISN")) !== null, [
    false,
    true,
    false,
    false,
    false,
    true,
  ]),
  row(
    "sheet-move.listSheetMoves",
    async (w, a, tx) => (await listSheetMoves(a, tx, w.sheets.RH.id)).length,
    [0, 1, 1, 1, 0, 1],
  ),
  row("sheet-move.findException", async (w, a, tx) => (await findException(a, tx, w.sheets.ISN.id)) !== null, [
    false,
    true,
    false,
    false,
    false,
    true,
  ]),
  row("sheet-cell.listOwedCells", (w, a, tx) => listOwedCells(a, tx, { campaignId: w.campaign.id }), [
    "",
    "abcRIw",
    "abR",
    "abR",
    "",
    "abcRIw",
  ]),

  row(
    "explain.explainSeries",
    (w, a, tx) =>
      explainSeries(
        a,
        tx,
        w.postes,
        { period: open, window: windowOf(open), cumulative: false, contents: "provisional" },
        vantage(w),
      ),
    ["", "oRIT", "oR", "oR", "", "oRIT"],
  ),
  row(
    "figure-explanation.findFigureExplanation",
    (w, a, tx) => findFigureExplanation(a, tx, { ...live, ...whole, code: "POSTES" }, w.now),
    ["", "abco", "abh", "abh", "o", "abco"],
  ),
  row(
    "figure-explanation.findFigureExplanation",
    (w, a, tx) => findFigureExplanation(a, tx, { ...past, ...whole, code: "POSTES" }, w.now),
    ["", "abco", "abco", "abco", "o", "abco"],
  ),
  row(
    "figure-explanation.findFigureExplanation",
    (w, a, tx) =>
      findFigureExplanation(a, tx, { ...past, ...whole, selection: { ministry: "MJ" }, code: "POSTES" }, w.now),
    ["", "a", "a", "a", "a", "a"],
  ),
  row(
    "figure-explanation.findFigureExplanation",
    (w, a, tx) =>
      findFigureExplanation(a, tx, { ...past, ...whole, selection: { ministry: "MIOM" }, code: "POSTES" }, w.now),
    ["", "b", "b", "b", "", "b"],
  ),
  row(
    "explain-board.explainPriority",
    async (w, a, tx) => {
      const found = await findBoard(a, tx, { roadmap: "plan", period: last }, w.now);
      const asked = { ...past, number: 1 };
      if (!found.ok) return null;
      return (await explainPriority(a, tx, { ...asked, board: found.value }, w.now))?.items !== undefined;
    },
    [null, true, true, true, false, true],
  ),
  row(
    "explain-board.explainBoardCoverage",
    async (w, a, tx) => {
      const found = await findBoard(a, tx, { roadmap: "plan", period: last }, w.now);
      if (!found.ok) return null;
      const { departments = [] } = await explainBoardCoverage(a, tx, { ...past, board: found.value }, w.now);
      return departments.map(({ department, empty }) => `${department}${empty === undefined ? "" : "+"}`).join(" ");
    },
    [null, "ISN+ RH+", "ISN RH+", "ISN RH+", "", "ISN+ RH+"],
  ),
  row(
    "board-coverage.findCoverageExplanation",
    async (w, a, tx) =>
      (await findCoverageExplanation(a, tx, w.indicators, open, vantage(w))).departments
        ?.map(({ department, empty }) => `${department}${empty === undefined ? "" : "+"}`)
        .join(" "),
    ["ISN RH", "ISN+ RH+", "ISN RH+", "ISN RH+", "", "ISN+ RH+"],
  ),
  row(
    "previous-publication.findLastPublication",
    async (w, a, tx) =>
      (
        await findLastPublication(a, tx, w.postes, {
          window: windowOf(open),
          cumulative: false,
          at: null,
          current: null,
        })
      )?.value,
    ["", 7011, 7011, 7011, "", 7011],
  ),
  row("explain.explainFigure", (w, a, tx) => explainFigure(a, tx, { code: "POSTES", period: last }, w.now), [
    "",
    "abco",
    "abco",
    "abco",
    "o",
    "abco",
  ]),
  row("explain.explainFigure", (w, a, tx) => explainFigure(a, tx, { code: "VISITES", period: last }, w.now), [
    "",
    "w",
    "",
    "",
    "",
    "w",
  ]),
  row(
    "explain.explainFigure",
    (w, a, tx) => explainFigure(a, tx, { code: "POSTES", period: last, ministry: ["MIOM"] }, w.now),
    ["", "b", "b", "b", "", "b"],
  ),
  row(
    "asked-indicator.findAskedIndicator",
    async (w, a, tx) => {
      const found = await findAskedIndicator(a, tx, { code: "POSTES", ministry: ["MJ"] }, w.now);
      return found.ok ? found.value.source.kind : found.error;
    },
    ["forbidden", "live", "live", "live", "published", "live"],
  ),
  row("figure-progress.findProgress", (w, a, tx) => findProgress(a, tx, { code: "POSTES", period: last }, w.now), [
    "",
    "o",
    "o",
    "o",
    "o",
    "o",
  ]),
  row("figure-result.findResults", (w, a, tx) => findResults(a, tx, { code: "POSTES", by: "ministry" }, w.now), [
    "",
    "abc",
    "abc",
    "abc",
    "",
    "abc",
  ]),
  row("figure-result.findResults", (w, a, tx) => findResults(a, tx, { code: "POSTES" }, w.now), [
    "",
    "o",
    "o",
    "o",
    "o",
    "o",
  ]),
  row(
    "figure-result.findResults",
    (w, a, tx) => findResults(a, tx, { code: "POSTES", provisional: true, department: ["ISN"] }, w.now),
    ["", "cI", "", "", "", "cI"],
  ),
  row("figure-snapshot.findIndicatorSnapshot", (_, a, tx) => findIndicatorSnapshot(a, tx, "POSTES", "MJ"), [
    "",
    "a",
    "",
    "",
    "a",
    "a",
  ]),
  row("figure-snapshot.findIndicatorSnapshot", (_, a, tx) => findIndicatorSnapshot(a, tx, "POSTES", "MIOM"), [
    "",
    "b",
    "",
    "",
    "",
    "b",
  ]),
  row("figure-snapshot.findBoardSnapshot", (_, a, tx) => findBoardSnapshot(a, tx, "plan"), [
    "",
    "do",
    "do",
    "",
    "do",
    "do",
  ]),
  row(
    "member-line.listMemberLines",
    (w, a, tx) => listMemberLines(a, tx, { ...past, dimension: "department", code: "ISN" }, w.now),
    ["", "c", "c", "c", "", "c"],
  ),
  row(
    "member-line.listMemberLines",
    (w, a, tx) => listMemberLines(a, tx, { ...live, dimension: "department", code: "ISN" }, w.now),
    ["", "cI", "", "", "", "cI"],
  ),
  row(
    "previous-publication.findPreviousPublication",
    (w, a, tx) =>
      findPreviousPublication(a, tx, w.postes, {
        window: { from: parisDay(new Date("2025-07-01T12:00Z")), to: parisDay(new Date("2025-09-30T12:00Z")) },
        cumulative: false,
        at: null,
        current: null,
      }),
    ["", "o", "o", "o", "", "o"],
  ),
  row(
    "project-line.findProjectProgress",
    (w, a, tx) => findProjectProgress(a, tx, { ...past, project: "campus" }, w.now),
    ["", "d", "d", "d", "", "d"],
  ),
  row(
    "project-line.findProjectProgress",
    (w, a, tx) => findProjectProgress(a, tx, { ...live, project: "campus" }, w.now),
    ["", "dR", "dR", "dR", "", "dR"],
  ),
  row(
    "ready-point.findReadyPoints",
    (w, a, tx) =>
      findReadyPoints(
        a,
        tx,
        w.postes,
        { by: "ministry" },
        { grain: "quarter", range: { from: last, to: last } },
        parisDay(w.now),
      ),
    ["", "abc", "abc", "abc", "", "abc"],
  ),
  row(
    "ready-point.findReadySource",
    async (w, a, tx) => (await findReadySource(a, tx, w.postes, {}, parisDay(w.now)))?.at(last, false),
    ["", "o", "o", "o", "", "o"],
  ),
  row(
    "result.listStoredPoints",
    (w, a, tx) => listStoredPoints(a, tx, { indicatorIds: [w.postes.id], periods: [last] }),
    ["", "abcho", "abcho", "abcho", "", "abcho"],
  ),
  row(
    "result.listPointsAt",
    (w, a, tx) => listPointsAt(a, tx, [{ indicatorId: w.postes.id, cumulative: false, period: last }]),
    ["", "o", "o", "o", "", "o"],
  ),
  row(
    "result.countedPeriods",
    async (w, a, tx) => (await countedPeriods(a, tx, [w.postes.id])).size,
    [0, 1, 1, 1, 0, 1],
  ),
  row(
    "revision.listStandingRevisions",
    (w, a, tx) => listStandingRevisions(a, tx, w.postes.id, { periods: [last, open], at: null }),
    ["", "abc", "abc", "abc", "", "abc"],
  ),
  row(
    "revision.listStandingRevisions",
    (w, a, tx) =>
      listStandingRevisions(a, tx, w.indicators.at(-1)?.id ?? "", { periods: ["2025-07" as Period], at: null }),
    ["", "w", "", "", "", "w"],
  ),
  row("trajectory.findTrajectory", (w, a, tx) => findTrajectory(a, tx, { ...past, code: "POSTES" }, w.now), [
    "",
    "o",
    "o",
    "o",
    "o",
    "o",
  ]),
  row("trajectory.findTrajectory", (w, a, tx) => findTrajectory(a, tx, { ...live, code: "POSTES" }, w.now), [
    "",
    "oT",
    "hR",
    "hR",
    "",
    "oT",
  ]),

  row("observation-export.checkExport", async (w, a, tx) => (await checkExport(a, tx, {}, w.now)).ok, [
    false,
    true,
    true,
    true,
    true,
    true,
  ]),
  row("observation-export.listExportSeries", async (_, a, tx) => (await listExportSeries(a, tx, {}, page)).length > 0, [
    false,
    true,
    true,
    true,
    false,
    true,
  ]),
  row(
    "observation-export.writeExportLines",
    async (w, a, tx) => [
      await writeExportLines(a, tx, await listExportSeries(system, tx, {}, page), { at: w.now, format: "json" }),
    ],
    ["", "abcw", "abc", "abc", "", "abcw"],
  ),
  row("observation-export.listPublishedCells", (_, a, tx) => listPublishedCells(a, tx, {}), ["", "", "", "", "a", ""]),
  row(
    "observation.listUnpublishedRevisions",
    async (w, a, tx) => (await listUnpublishedRevisions(a, tx, w.sheets.RH.id)).length,
    [0, 4, 0, 0, 0, 0],
  ),

  row(
    "publication.listPublications",
    async (_, a, tx) => (await listPublications(a, tx, {}, 10)).length,
    [0, 1, 1, 0, 1, 1],
  ),
  row(
    "publication.findPublishedReport",
    scopesOf((id, scope, a, tx) => findPublishedReport(a, tx, id, scope)),
    fileScopes,
  ),
  row(
    "published-file.findFileSlice",
    scopesOf((id, scope, a, tx) =>
      findFileSlice(a, tx, id, { scope, lang: "fr", format: "json" }, { from: 0, length: 8 }),
    ),
    fileScopes,
  ),
  row(
    "publication-download.listDownloads",
    async (w, a, tx) => {
      const id = await publicationId(w, tx);
      await recordDownload(a, tx, id, { scope: "consolidated", lang: "fr", format: "csv" }, w.now);
      const taken = await listDownloads(a, tx, { roadmap: "plan", period: last, number: 1 }, 10);
      return taken.map(({ scope, formats, times }) => `${scope} ${formats.join(",")} ${String(times)}`).join(" ");
    },
    ["", "consolidated csv 1", "", "", "", ""],
  ),
  row(
    "publication-download.listOwnDownloads",
    async (w, a, tx) => {
      const id = await publicationId(w, tx);
      await recordDownload(a, tx, id, { scope: "MJ", lang: "fr", format: "csv" }, w.now);
      return (await listOwnDownloads(a, tx, "plan")).join(" ");
    },
    ["", `${last}/1`, "", "", `${last}/1`, `${last}/1`],
  ),
  row(
    "publication-download.listTakers",
    async (w, a, tx) => {
      const [publication] = await listPublications(system, tx, { period: last }, 1);
      await recordDownload(a, tx, publication?.id ?? "", { scope: "consolidated", lang: "fr", format: "csv" }, w.now);
      return (await listTakers(a, tx, publication?.campaignId ?? "")).length;
    },
    [0, 0, 0, 0, 0, 0],
  ),
  row("publication-find.findPublication", async (_, a, tx) => (await findPublication(a, tx, { period: last })).ok, [
    false,
    true,
    true,
    false,
    true,
    true,
  ]),
  row(
    "publication-shelf.findShelf",
    async (w, a, tx) => {
      const shelf = await findShelf(a, tx, { roadmap: null, lang: "fr" }, w.now);
      const files = shelf?.publications.flatMap((one) => one.files) ?? [];
      return scopes([...Map.groupBy(files, ({ scope }) => scope).keys()].map((scope) => ({ scope })));
    },
    fileScopes,
  ),
  row(
    "publication-shelf.findShown",
    async (w, a, tx) => {
      const shelf = await findShelf(system, tx, { roadmap: null, lang: "fr" }, w.now);
      const asked = { publications: shelf?.publications ?? [], hasAllDownloads: false };
      return scopes((await findShown(a, tx, shelf?.publications[0], asked))?.contents ?? []);
    },
    ["", "MIOM MJ consolidated", "consolidated", "", "MJ consolidated", "MIOM MJ consolidated"],
  ),
  row(
    "publication-snapshot.findPublishedPoints",
    async (_, a, tx) =>
      Object.keys(await findPublishedPoints(a, tx, { roadmap: "plan", period: last, number: 1 }))
        .sort()
        .join(" "),
    ["", "MIOM MJ consolidated", "consolidated", "", "MJ consolidated", "MIOM MJ consolidated"],
  ),
  row(
    "published-line.listPublishedLines",
    (_, a, tx) => listPublishedLines(a, tx, { roadmap: "plan", ministry: "MJ", quarter: last }),
    ["", "", "", "", "a", ""],
  ),
  row(
    "published-line.listPublishedLines",
    (_, a, tx) => listPublishedLines(a, tx, { roadmap: "plan", ministry: "MIOM", quarter: last }),
    ["", "", "", "", "", ""],
  ),
  row(
    "published-trajectory.findPublishedTrajectory",
    (_, a, tx) => findPublishedTrajectory(a, tx, { code: "POSTES", quarter: last }),
    ["", "o", "o", "", "o", "o"],
  ),

  row("import.listImports", async (_, a, tx) => (await listImports(a, tx, {}, page)).length, [0, 2, 1, 0, 0, 2]),
  row("import.findImport", async (w, a, tx) => (await findImport(a, tx, w.imports.ISN)) !== null, [
    false,
    true,
    false,
    false,
    false,
    true,
  ]),
  row("import.holdImport", async (w, a, tx) => (await holdImport(a, tx, w.imports.ISN)) !== null, [
    false,
    true,
    false,
    false,
    false,
    true,
  ]),
  row(
    "import-cell.listComparedCells",
    (w, a, tx) =>
      listComparedCells(
        a,
        tx,
        [...w.series.values()].map((one) => ({ ...one, period: open })),
      ),
    ["", "RI", "R", "R", "", "RI"],
  ),
  row(
    "import-cell.listRevisionContents",
    (w, a, tx) =>
      listRevisionContents(
        a,
        tx,
        [...w.series.values()].map((one) => ({ ...one, period: open, revision: 1 })),
      ),
    ["", "RI", "R", "R", "", "RI"],
  ),
  row(
    "import-cell.listImportedRevisions",
    async (w, a, tx) => (await listImportedRevisions(a, tx, w.imports.RH)).length,
    [0, 1, 1, 0, 0, 1],
  ),
  row("import-detail.findImportDetail", (w, a, tx) => findImportDetail(a, tx, w.imports.ISN), [
    "",
    "I",
    "",
    "",
    "",
    "I",
  ]),
  row("import-detail.findImportDetail", (w, a, tx) => findImportDetail(a, tx, w.imports.RH), [
    "",
    "R",
    "R",
    "",
    "",
    "R",
  ]),
  row("import-detail.listImportFaults", (w, a, tx) => listImportFaults(a, tx, w.imports.ISN), ["", "", "", "", "", ""]),
  row("import-detail.findAnnotatedImport", (w, a, tx) => findAnnotatedImport(a, tx, w.imports.ISN), [
    "",
    "I",
    "",
    "",
    "",
    "I",
  ]),
  row("import-file.findImportTable", (w, a, tx) => findImportTable(a, tx, w.imports.ISN), ["", "I", "", "", "", "I"]),
  row(
    "import-file.findImportHeads",
    async (w, a, tx) => Object.keys(await findImportHeads(a, tx, w.imports.ISN)).length > 0,
    [false, true, false, false, false, true],
  ),
  row("import-file.findImportReading", async (w, a, tx) => (await findImportReading(a, tx, w.imports.ISN)) !== null, [
    false,
    true,
    false,
    false,
    false,
    true,
  ]),
  row("import-file.findImportTexts", (w, a, tx) => findImportTexts(a, tx, w.imports.ISN, [2]), [
    "",
    "I",
    "",
    "",
    "",
    "I",
  ]),
  row(
    "import-file.findLastMapping",
    async (_, a, tx) =>
      Object.keys(await findLastMapping(a, tx, { kind: "entries", roadmap: "plan", heads: ["series"] })).length,
    [0, 0, 0, 0, 0, 0],
  ),
  row(
    "import-row.countImportRows",
    async (w, a, tx) => (await countImportRows(a, tx, w.imports.ISN)).size,
    [0, 1, 0, 0, 0, 1],
  ),
  row(
    "import-screen.findImportScreen",
    (w, a, tx) => findImportScreen(a, tx, w.imports.ISN, { outcome: null, after: 0, limit: 9 }),
    ["", "I", "", "", "", "I"],
  ),
  row("import-row.listImportRows", (w, a, tx) => listImportRows(a, tx, w.imports.ISN), ["", "I", "", "", "", "I"]),

  row(
    "indicator-screen.findIndicatorScreen",
    (w, a, tx) => findIndicatorScreen(a, tx, { ...asked(last, false), code: "POSTES", why: whole }, w.now),
    ["", "abcho", "abcho", "abcho", "ao", "abcho"],
  ),
  row(
    "indicator-screen.findIndicatorScreen",
    (w, a, tx) => findIndicatorScreen(a, tx, { ...asked(open, true), code: "POSTES", why: null }, w.now),
    ["", "abchoRIT", "abhR", "abhR", "", "abchoRIT"],
  ),
  row(
    "project-screen.findProjectScreen",
    (w, a, tx) => findProjectScreen(a, tx, { ...asked(open, true), slug: "campus" }, w.now),
    ["", "dR", "dR", "dR", "", "dR"],
  ),
  row("roadmap-screen.findRoadmapScreen", (w, a, tx) => findRoadmapScreen(a, tx, asked(open, true), w.now), [
    "",
    "doRT",
    "dhR",
    "dhR",
    "",
    "doRT",
  ]),
  row("roadmap-screen.findRoadmapBasis", (w, a, tx) => findRoadmapBasis(a, tx, asked(open, true), w.now), [
    "",
    "",
    "",
    "",
    "",
    "",
  ]),
  row(
    "roadmap-view.findRoadmapView",
    async (w, a, tx) => (await findRoadmapView(a, tx, asked(open, false), w.now))?.collection?.state ?? null,
    [null, "open", "open", "open", null, "open"],
  ),
];
