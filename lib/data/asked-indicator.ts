import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { vantageOf, type Vantage } from "@/lib/domain/as-of";
import { decideAsOf, decideFigureAccess, type FigureRequest, type FigureSource } from "@/lib/domain/figure-request";
import type { KnownIndicator } from "@/lib/domain/known-indicator";
import { fail, ok, type Result } from "@/lib/domain/result";
import { listKnownIndicators } from "./figure";
import type { Tx } from "./internal/client";
import { checkSelection, type UnknownCode } from "./unknown-code";

export type AskedIndicator = {
  readonly indicator: KnownIndicator;
  readonly source: FigureSource;
  readonly vantage: Vantage;
};
export type AskedRefusal = "forbidden" | "notFound" | "asOfInFuture" | UnknownCode;

/** The indicator that a figure is asked of, as it was known then, and where the actor is answered from: or why not. */
export async function findAskedIndicator(
  actor: Actor,
  tx: Tx,
  request: FigureRequest & { readonly code: string },
  now: Date,
): Promise<Result<AskedIndicator, AskedRefusal>> {
  const access = decideFigureAccess(actor, request);
  if (!access.ok) return access;
  const asOf = decideAsOf(request.asOf, now);
  const vantage = vantageOf(asOf.ok ? asOf.value : null, now);
  const [indicator] = await listKnownIndicators(actor, tx, { codes: [request.code] }, vantage.at);
  if (indicator === undefined) return fail("notFound");
  if (!asOf.ok) return asOf;
  const selection = await checkSelection(actor, tx, request);
  return selection.ok ? ok({ indicator, source: access.value, vantage }) : selection;
}
