import "server-only";
import type { PublicationRow } from "@/lib/data/publication";
import { listReportNames } from "@/lib/data/report-facts";
import type { Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { Decimal } from "@/lib/domain/decimal";
import { lastDay } from "@/lib/domain/period";
import type { Correction } from "@/lib/domain/publication";
import type { ReportErratum, ReportProvenance } from "@/lib/domain/report-head";
import { env } from "@/lib/shared/env";
import product from "@/package.json";
import type { ReportBase } from "./report-models";

/** What every file of a publication says at its head. */
export async function reportHead(
  actor: Actor,
  tx: Tx,
  { period, number, without }: PublicationRow,
  erratum: readonly Correction[] | null,
  now: Date,
): Promise<ReportBase["head"]> {
  const names = await listReportNames(actor, tx, lastDay(period));
  return {
    period,
    number,
    publishedAt: now.toISOString(),
    without: without.map(({ department, reason }) => ({
      department,
      name: names.get(`department-${department}`) ?? department,
      reason,
    })),
    ...(erratum !== null && { erratum: { replaces: number - 1, changes: erratum.map(change) } }),
    demo: env().DEMO,
    brand: env().STATE_BRAND,
  };
}

const text = (figure: number | null): string | null => (figure === null ? null : new Decimal(figure).toString());
const change = ({ before, after, ...correction }: Correction): ReportErratum["changes"][number] => ({
  ...correction,
  before: text(before),
  after: text(after),
});

export const reportProvenance = (snapshotSha256: string, auditHead: string): ReportProvenance => ({
  snapshotSha256,
  auditHead,
  versions: [{ name: "Trajectoire", version: product.version }],
  verifyUrl: `${env().APP_URL}/verification`,
});
