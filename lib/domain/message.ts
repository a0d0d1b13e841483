import type { Day } from "./day";
import type { Period } from "./period";

export const mailFamilies = ["collection", "review", "publication"] as const;
export type MailFamily = (typeof mailFamilies)[number];

type OccasionRule = {
  readonly family: MailFamily;
  /** What waits for nobody's morning: a day is lost, or a hand is needed now. */
  readonly isUrgent: boolean;
};

/** What people are told of, as data: the mail, the list and the preferences all read it. */
const occasionRules = {
  campaignOpened: { family: "collection", isUrgent: false },
  dueInAWeek: { family: "collection", isUrgent: false },
  dueTomorrow: { family: "collection", isUrgent: true },
  sheetLate: { family: "collection", isUrgent: true },
  reminded: { family: "collection", isUrgent: true },
  sheetReturned: { family: "review", isUrgent: true },
  sheetValidated: { family: "review", isUrgent: false },
  published: { family: "publication", isUrgent: false },
  erratumPublished: { family: "publication", isUrgent: false },
} as const satisfies Record<string, OccasionRule>;

export type MessageOccasion = keyof typeof occasionRules;
/** What a department is told to make it fill its sheet. */
export type ReminderOccasion = Extract<
  MessageOccasion,
  "campaignOpened" | "dueInAWeek" | "dueTomorrow" | "sheetLate" | "reminded"
>;
export const occasionRule = (occasion: MessageOccasion): OccasionRule => occasionRules[occasion];

/** What a message says, as it was when it was told. */
export type MessageFacts = {
  readonly roadmap: string;
  readonly period: Period;
  readonly department?: string;
  readonly departmentName?: string;
  /** Who did what is told; absent for a job. */
  readonly by?: string;
  /** The last day on which the sheet is handed over in time. */
  readonly day?: Day;
  readonly daysLeft?: number;
  /** Cells that are empty, or owed in all where the sheet was just made. */
  readonly cells?: number;
  readonly reason?: string;
  /** A publication's. */
  readonly number?: number;
};

export type Message = {
  readonly id: string;
  readonly occasion: MessageOccasion;
  readonly facts: MessageFacts;
  readonly at: Date;
};

export const mailCadences = ["urgentAtOnce", "atOnce", "daily", "none"] as const;
export type MailCadence = (typeof mailCadences)[number];
export type MailPreference = { readonly lang: "fr" | "en" } & Readonly<Record<MailFamily, MailCadence>>;

export const defaultMailPreference: MailPreference = {
  lang: "fr",
  collection: "urgentAtOnce",
  review: "urgentAtOnce",
  publication: "urgentAtOnce",
};

/** Days after which a message is no news any more: it stands in the list, and no mail is sent of it. */
export const mailedWithinDays = 3;

/** The exact screen that a message is about. */
export function messageHref({ occasion, facts }: Pick<Message, "occasion" | "facts">): string {
  const { roadmap, period, department, number } = facts;
  const params = new URLSearchParams({ feuille: roadmap });
  if (occasionRule(occasion).family === "publication") {
    if (number !== undefined) params.set("numero", String(number));
    return `/rapports/${period}?${params.toString()}`;
  }
  if (department !== undefined) params.set("departement", department);
  return `/saisie/${period}?${params.toString()}`;
}
