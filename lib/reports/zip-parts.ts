import { strToU8, zipSync } from "fflate";

/** A part of an archive; one that is `stored` is not deflated. */
export type Part = readonly [path: string, content: string, stored?: "stored"];

/**
 * The parts in their order, deflated but those that are stored. They are dated the earliest day a ZIP can hold, in local
 * time as fflate writes it and in the zone of the thread that writes: the same bytes in every zone and on every day.
 */
export const zipParts = (parts: readonly Part[]): Uint8Array =>
  zipSync(
    Object.fromEntries(parts.map(([path, content, stored]) => [path, [strToU8(content), { level: stored ? 0 : 6 }]])),
    { mtime: new Date(1980, 0, 1), os: 0 },
  );
