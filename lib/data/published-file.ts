import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import { readableScopes, type PublishedFile } from "@/lib/domain/publication";
import { log } from "@/lib/shared/log";
import type { Tx } from "./internal/client";
import type { FileKey } from "./publication";
import { inScope } from "./transaction";

const pieceBytes = 256 * 1024;

type Slice = { readonly from: number; readonly length: number };

/** A slice of a stored file, when it is in the actor's scopes: shorter than asked where the file ends. */
export async function findFileSlice(
  actor: Actor,
  tx: Tx,
  publicationId: string,
  { scope, lang, format }: FileKey,
  { from, length }: Slice,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const scopes = readableScopes(actor);
  if (scopes !== "all" && !scopes.includes(scope)) return null;
  const rows = await tx.$queryRaw<{ slice: Uint8Array<ArrayBuffer> }[]>`
    select substring(content from ${from + 1}::int for ${length}::int) as slice from publication_file
    where publication_id = ${publicationId}::uuid and scope = ${scope} and lang = ${lang} and format = ${format}`;
  return rows[0]?.slice ?? null;
}

/**
 * The bytes of a sealed file, piece after piece, each read in its own transaction so that a slow reader holds none. The
 * last piece is given only once all of them are known to be what was sealed: a file that is not never ends well.
 */
export async function* streamPublishedFile(
  actor: Actor,
  publicationId: string,
  file: PublishedFile,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const hash = createHash("sha256");
  for (let from = 0; from < file.size; from += pieceBytes) {
    const slice = { from, length: Math.min(pieceBytes, file.size - from) };
    const piece = await inScope(actor, (tx) => findFileSlice(actor, tx, publicationId, file, slice));
    if (piece?.length !== slice.length) throw notAsSealed(publicationId, file);
    hash.update(piece);
    const isLast = from + slice.length === file.size;
    if (isLast && hash.digest("hex") !== file.sha256) throw notAsSealed(publicationId, file);
    yield piece;
  }
}

function notAsSealed(publicationId: string, { scope, lang, format, sha256 }: PublishedFile): Error {
  log().error({ publicationId, scope, lang, format, sha256 }, "a stored file is not what was sealed");
  return new Error("a stored file is not what was sealed");
}
