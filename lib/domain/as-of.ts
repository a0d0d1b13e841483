import { parisDay, type Day } from "./day";

/** The last instant whose knowledge counts; `day` when a whole day was asked, of which it is the end in Paris. */
export type AsOf = { readonly at: Date; readonly day: Day | null };

/** Where a reader stands in time: what is known until `at` (null: all that is known), with the cells due by `today`. */
export type Vantage = { readonly at: Date | null; readonly today: Day };

/** The day looked back to decides which cells were due then. */
export const vantageOf = (asOf: AsOf | null, now: Date): Vantage =>
  asOf === null ? { at: null, today: parisDay(now) } : { at: asOf.at, today: asOf.day ?? parisDay(asOf.at) };

/** Today is not the future although it has not ended. */
export const isInFuture = (asOf: AsOf, now: Date): boolean =>
  asOf.day === null ? asOf.at > now : asOf.day > parisDay(now);
