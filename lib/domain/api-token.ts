/** How long a token lasts at most, and when nothing is asked for, in days. */
export const tokenDays = { default: 90, max: 366 } as const;

/** What a token begins with, so that one that is found lying about is known for what it is. */
export const tokenPrefix = "trj_";
