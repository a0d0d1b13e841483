import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { ReferenceDocument } from "@/lib/domain/reference-document";
import { documentOf } from "@/lib/domain/reference-export";
import { fail, ok, type Result } from "@/lib/domain/result";
import { findReference } from "./reference";
import type { Tx } from "./internal/client";

/** The reference data as a document that can be given back; of one roadmap where it is named, whatever the case. */
export async function exportReference(
  actor: Actor,
  tx: Tx,
  { roadmap }: { readonly roadmap?: string },
): Promise<Result<ReferenceDocument, "unknownRoadmap">> {
  const state = await findReference(actor, tx);
  if (roadmap === undefined) return ok(documentOf(state, null));
  const found = state.roadmaps.find(({ slug }) => slug.toLowerCase() === roadmap.toLowerCase());
  if (found === undefined) return fail("unknownRoadmap", [{ path: "roadmap", code: "unknownRoadmap" }]);
  return ok(documentOf(state, found.slug));
}
