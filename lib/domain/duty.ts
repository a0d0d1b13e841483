import type { Campaign, CollectionException } from "./campaign";
import { addDays, daysBetween, type Day } from "./day";
import { messageHref } from "./message";
import type { Period } from "./period";
import type { SheetState } from "./sheet";
import { sheetAgenda } from "./sheet-agenda";

/** A sheet of one's own departments, with what a line about it says. */
export type DutySheet = {
  readonly campaign: Campaign;
  readonly sheet: { readonly department: string; readonly state: SheetState };
  readonly exception: CollectionException | null;
  readonly departmentName: string;
  /** Whether the actor hands it over, and not only fills it. */
  readonly isHead: boolean;
  readonly owed: number;
  readonly given: number;
  /** Why it was returned last. */
  readonly reason: string | null;
};
/** A campaign that is not over, for the director. */
export type DutyCampaign = Campaign & {
  readonly sheets: number;
  readonly submitted: number;
  readonly validated: number;
};
export type DutyAccess = Readonly<Record<"pending" | "expired" | "suspended" | "troubled", number>>;
export type DutyPublication = { readonly roadmap: string; readonly period: Period; readonly number: number };
export type DutyFacts = {
  readonly sheets: readonly DutySheet[];
  readonly campaigns: readonly DutyCampaign[];
  readonly imports: number;
  readonly exceptions: readonly (CollectionException & { readonly period: Period; readonly roadmap: string })[];
  readonly access: DutyAccess;
  readonly publications: readonly DutyPublication[];
  /** The campaign that opens next. */
  readonly next: { readonly period: Period; readonly opensOn: Day } | null;
  /** The latest campaign whose reports are still to come. */
  readonly awaited: { readonly period: Period; readonly closesOn: Day; readonly isOpen: boolean } | null;
};

export type DutyKind =
  | "returned"
  | "fill"
  | "handOver"
  | "review"
  | "open"
  | "close"
  | "publish"
  | "imports"
  | "exception"
  | "expired"
  | "pending"
  | "suspended"
  | "troubled"
  | "report"
  | "erratum";
/** One line of what somebody owes or is awaited for, with the screen where it is done. */
export type Duty = {
  readonly kind: DutyKind;
  readonly href: string;
  readonly period?: Period;
  readonly department?: string;
  readonly count?: number;
  readonly day?: Day;
  readonly daysLeft?: number;
  readonly isLate?: boolean;
  readonly reason?: string;
};

/** What is awaited of somebody, the most pressing first within each role's part. */
export const dutiesOf = (facts: DutyFacts, today: Day): Duty[] => [
  ...ofSheets(facts.sheets, today),
  ...facts.campaigns.flatMap((campaign) => ofCampaign(campaign, today)),
  ...(facts.imports > 0 ? [{ kind: "imports", href: "/imports", count: facts.imports } as const] : []),
  ...facts.exceptions.map(({ department, until, period, roadmap }): Duty => {
    const href = `/revue/${period}?${new URLSearchParams({ feuille: roadmap, departement: department }).toString()}`;
    return { kind: "exception", href, period, department, day: until, daysLeft: daysBetween(today, until) };
  }),
  ...ofAccess(facts.access),
  ...facts.publications.map((one): Duty => {
    const { period, number } = one;
    const href = messageHref({ occasion: "published", facts: one });
    return { kind: number > 1 ? "erratum" : "report", href, period, count: number };
  }),
];

function ofSheets(sheets: readonly DutySheet[], today: Day): Duty[] {
  return sheetAgenda(sheets, [], today).toFill.flatMap((one): Duty[] => {
    const { campaign, sheet, deadline, owed, given, reason, isHead, departmentName: department } = one;
    const { roadmap, period } = campaign;
    const { department: code, state } = sheet;
    const href = messageHref({ occasion: "campaignOpened", facts: { roadmap, period, department: code } });
    const { daysLeft, isLate } = deadline;
    const said = { href, period, department, daysLeft, isLate, day: isLate ? deadline.lastDay : deadline.dueOn };
    const left = owed - given;
    if (state === "returned" && reason !== null) return [{ ...said, kind: "returned", reason, count: left }];
    if (left > 0) return [{ ...said, kind: "fill", count: left }];
    return isHead ? [{ ...said, kind: "handOver" }] : [];
  });
}

function ofCampaign(campaign: DutyCampaign, today: Day): Duty[] {
  const { roadmap, period, state, opensOn, closesOn, submitted, validated, sheets } = campaign;
  const feuille = new URLSearchParams({ feuille: roadmap }).toString();
  const review = `/revue/${period}?${feuille}`;
  const duties: Duty[] = [];
  if (submitted > 0) duties.push({ kind: "review", href: review, period, count: submitted });
  const isDone = sheets > 0 && validated === sheets;
  if (state === "planned" && today >= opensOn) duties.push({ kind: "open", href: "/campagnes", period, day: opensOn });
  if (state === "open" && (isDone || today > closesOn))
    duties.push({ kind: "close", href: review, period, day: closesOn });
  if (state === "closed") duties.push({ kind: "publish", href: review, period, count: sheets - validated });
  return duties;
}

function ofAccess({ pending, expired, suspended, troubled }: DutyAccess): Duty[] {
  const href = "/administration";
  const counted = { suspended, expired, pending, troubled } as const;
  const kinds = Object.keys(counted) as (keyof typeof counted)[];
  return kinds.flatMap((kind) =>
    counted[kind] > 0 ? [{ kind, count: counted[kind], href: kind === "troubled" ? `${href}#courriels` : href }] : [],
  );
}

/** Days for which a publication is still new to who reads it, and before its end an exception is named. */
export const dutyDays = { publication: 30, exception: 7 } as const;
export const exceptionsUntil = (today: Day): Day => addDays(today, dutyDays.exception);
