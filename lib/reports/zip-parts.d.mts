/** A part of an archive; one that is `stored` is not deflated. */
export type Part = readonly [path: string, content: string, stored?: "stored"];

export function zipParts(parts: readonly Part[]): Uint8Array;
