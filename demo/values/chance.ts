/** A number in [0, 1) that depends on nothing but `seed`: FNV-1a, then the finaliser of murmur3. */
export function chance(seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** From −1 to 1, most often near 0. */
export const sway = (seed: string): number => chance(`${seed}|a`) + chance(`${seed}|b`) - 1;

export function oneOf<T>(choices: readonly [T, ...T[]], seed: string): T {
  return choices[Math.floor(chance(seed) * choices.length)] ?? choices[0];
}
