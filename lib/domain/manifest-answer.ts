import { type Manifest } from "./publication";

type Published = { readonly manifest: Omit<Manifest, "supersededBy"> | null; readonly latest: number | null };

/** A publication as the API answers it: its signed manifest, and which number has replaced it since. */
export function publishedAnswer({ manifest, latest }: Published): Manifest {
  if (manifest === null) throw new Error("a published publication has its manifest");
  return { ...manifest, supersededBy: latest !== null && latest > manifest.number ? latest : null };
}
