import "server-only";
import { findScopeName, listSealedByCode, listSealedByHash, type SealedRow } from "@/lib/data/sealed-manifest";
import { inScope, type Tx } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import type { Manifest, PublishedFile } from "@/lib/domain/publication";
import type { VerifiedFile } from "@/lib/domain/verified-file";
import { log } from "@/lib/shared/log";
import { listKnownKeys } from "./known-keys";
import { reportCodeOf, signingKey } from "./signing";
import { verifyManifest } from "./verify-manifest";

type Sealed = Omit<Manifest, "supersededBy">;
type Found = { readonly scope: string; readonly file: PublishedFile | null };

/** Which publication has the file, as its signed manifest proves. */
export const verifyFile = (actor: Actor, sha256: string): Promise<VerifiedFile> =>
  inScope(actor, async (tx) => {
    const rows = await listSealedByHash(actor, tx, sha256);
    return prove(actor, tx, rows, ({ files }) => {
      const file = files.find((one) => one.sha256 === sha256);
      return file === undefined ? null : { scope: file.scope, file };
    });
  });

/** Which publication prints the code, as its signed manifest proves. */
export const verifyCode = (actor: Actor, code: string): Promise<VerifiedFile> =>
  inScope(actor, async (tx) => {
    const rows = await listSealedByCode(actor, tx, code);
    return prove(actor, tx, rows, (manifest) => {
      const file = manifest.files.find(({ scope }) => reportCodeOf(manifest, scope) === code);
      return file === undefined ? null : { scope: file.scope, file: null };
    });
  });

async function prove(
  actor: Actor,
  tx: Tx,
  rows: readonly SealedRow[],
  find: (manifest: Sealed) => Found | null,
): Promise<VerifiedFile> {
  if (rows.length === 0) return { outcome: "unknown" };
  const keys = [signingKey(), ...(await listKnownKeys(actor, tx))];
  const signed = rows.flatMap(({ manifest }) => (verifyManifest(manifest, keys).ok ? [manifest as Sealed] : []));
  const [proved] = signed
    .flatMap((manifest) => {
      const found = find(manifest);
      return found === null ? [] : [{ manifest, ...found }];
    })
    .sort((a, b) => b.manifest.number - a.manifest.number);
  if (proved === undefined) return tellBroken(rows);
  const { manifest, scope, file } = proved;
  const { roadmap, period, number, publishedAt } = manifest;
  const standing = latestOf(manifest, signed);
  return {
    outcome: "authentic",
    ...{ roadmap, period, number, publishedAt, scope, file },
    scopeName: await findScopeName(actor, tx, scope, parisDay(new Date(publishedAt))),
    superseded: standing.number > number,
    latest: standing.number,
    latestAt: standing.publishedAt,
  };
}

/** The latest number of the same publication, of those that are proved. */
const latestOf = (manifest: Sealed, signed: readonly Sealed[]): Sealed =>
  signed
    .filter(({ roadmap, period }) => roadmap === manifest.roadmap && period === manifest.period)
    .reduce((latest, one) => (one.number > latest.number ? one : latest), manifest);

function tellBroken(rows: readonly SealedRow[]): VerifiedFile {
  const publications = rows
    .filter(({ isAsked }) => isAsked)
    .map(({ roadmap, period, number }) => `${roadmap}/${period}/${String(number)}`);
  log().error(
    { publications },
    "what is recorded of a publication is not what was sealed: its manifest does not prove it",
  );
  return { outcome: "broken" };
}
