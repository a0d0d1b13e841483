import "server-only";
import { grantsOf, stampOf, type Actor, type ChangeStamps } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { answerKeeper } from "@/lib/domain/kept-answer";
import type { Tx } from "./internal/client";
import { inScope } from "./transaction";

type Question = {
  /** What is asked, with all that the answer depends on but who asks, the day and what the database holds. */
  readonly about: readonly unknown[];
  /** Which changes make it anew; `figures` takes in those of results, and these those of the plan. */
  readonly until: keyof ChangeStamps;
  readonly now: Date;
  /** Not kept at all, as what is known at a past instant: its answer would outlive what is asked again and again. */
  readonly isKept?: boolean;
};

const keep = answerKeeper(100);

/**
 * As `inScope`, for answers that are asked often and change seldom: given from memory, without a transaction, as long
 * as the audit chain has not moved. Persons with the same grants share it, nobody else; nobody may change what it holds.
 */
export function inKeptScope<T>(
  actor: Actor,
  { about, until, now, isKept = true }: Question,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const rights = grantsOf(actor)
    .map((grant) => JSON.stringify(grant))
    .sort();
  return keep(isKept ? stampOf(actor, until) : undefined, JSON.stringify([about, rights, parisDay(now)]), () =>
    inScope(actor, work),
  );
}
