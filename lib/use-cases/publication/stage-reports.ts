import "server-only";
import {
  findPreparedReport,
  listPreparedScopes,
  listStagedFiles,
  stageFiles,
  type StagedFile,
} from "@/lib/data/publication-sealing";
import { type Claim } from "@/lib/data/sealing-lease";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { reportFormats, reportLangs, type ReportLang } from "@/lib/domain/publication";
import { makeReportFiles } from "@/lib/reports/make-files";
import { releaseMemory } from "@/lib/shared/release-memory";
import { sha256Of } from "./signing";

/**
 * Makes the reports of a prepared publication that are not staged yet, each kept at once, so that a run that ended goes
 * on where it stopped. False when the publication is no longer this run's.
 */
export async function stageReports(actor: Actor, claim: Claim): Promise<boolean> {
  const { publicationId } = claim;
  const scopes = await inScope(actor, (tx) => listPreparedScopes(actor, tx, publicationId));
  const staged = await inScope(actor, (tx) => listStagedFiles(actor, tx, publicationId));
  const isStaged = (scope: string, lang: ReportLang): boolean =>
    staged.some((file) => file.scope === scope && file.lang === lang);
  for (const lang of reportLangs) {
    for (const scope of scopes.filter((one) => !isStaged(one, lang))) {
      releaseMemory();
      const files = await makeFiles(actor, publicationId, scope, lang);
      if (!(await inScope(actor, (tx) => stageFiles(actor, tx, claim, files)))) return false;
    }
  }
  return true;
}

async function makeFiles(
  actor: Actor,
  publicationId: string,
  scope: string,
  lang: ReportLang,
): Promise<readonly StagedFile[]> {
  const report = await inScope(actor, (tx) => findPreparedReport(actor, tx, publicationId, scope));
  if (report === null) throw new Error(`the report of ${scope} was not prepared`);
  const made = await makeReportFiles(report, lang, reportFormats);
  return made.map(({ format, name, bytes }) => ({
    scope,
    lang,
    format,
    name,
    size: bytes.length,
    sha256: sha256Of(bytes),
    content: bytes,
  }));
}
