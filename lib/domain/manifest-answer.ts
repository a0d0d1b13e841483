import { type Actor } from "./actor";
import { readableScopes, type Correction, type Manifest, type PublishedFile } from "./publication";

type Sealed = Omit<Manifest, "supersededBy">;
type Published = { readonly manifest: Sealed | null; readonly latest: number | null };

/** A publication as the API answers it: its signed manifest, and which number has replaced it since. */
export function publishedAnswer({ manifest, latest }: Published): Manifest {
  if (manifest === null) throw new Error("a published publication has its manifest");
  return { ...manifest, supersededBy: latest !== null && latest > manifest.number ? latest : null };
}

/**
 * What a manifest says to the actor: the files of their scopes and the corrections of these. Null where that is all of
 * it, so that the manifest stands as it was sealed.
 */
export function ownPart(actor: Actor, manifest: Sealed): Sealed | null {
  const scopes = readableScopes(actor);
  if (scopes === "all") return null;
  const isOwn = ({ scope }: Pick<Correction, "scope">): boolean => scopes.includes(scope);
  const { erratum } = manifest;
  return { ...manifest, files: manifest.files.filter(isOwn), ...(erratum && { erratum: erratum.filter(isOwn) }) };
}

/** A file as its signed manifest says it, when it is in the actor's scopes. */
export function sealedFile(
  actor: Actor,
  { manifest }: Pick<Published, "manifest">,
  { scope, lang, format }: Pick<PublishedFile, "scope" | "lang" | "format">,
): PublishedFile | null {
  const scopes = readableScopes(actor);
  if (scopes !== "all" && !scopes.includes(scope)) return null;
  return manifest?.files.find((one) => one.scope === scope && one.lang === lang && one.format === format) ?? null;
}
