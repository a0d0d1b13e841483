import "server-only";
import { figureScopeOf, provisionalScopeOf } from "@/lib/domain/access";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type AsOf } from "@/lib/domain/as-of";
import { projectProgress, type ProjectProgress } from "@/lib/domain/project-progress";
import type { Period } from "@/lib/domain/period";
import { withCells } from "./cell";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";

type Request = {
  readonly roadmap: string;
  readonly project: string;
  readonly quarter: Period;
  readonly asOf: AsOf | null;
  readonly isProvisional: boolean;
};

/** The series of a project, each with its progress, and what they come to together; null without a right to them. */
export async function findProjectProgress(
  actor: Actor,
  tx: Tx,
  { roadmap, project, quarter, asOf, isProvisional }: Request,
  now: Date,
): Promise<ProjectProgress | null> {
  if (figureScopeOf(actor).kind !== "all") return null;
  const { at, today } = vantageOf(asOf, now);
  const own = isProvisional ? provisionalScopeOf(actor) : "all";
  const known = (await listKnownIndicators(actor, tx, { roadmap }, at)).flatMap((indicator) => {
    const series = indicator.series.filter(
      (one) => one.project === project && (own === "all" || own.includes(one.department)),
    );
    return series.length === 0 ? [] : [{ ...indicator, series }];
  });
  const filled =
    known.length === 0
      ? []
      : await withCells(actor, tx, known, { contents: isProvisional ? "provisional" : "official", at });
  return projectProgress(filled, quarter, today);
}
