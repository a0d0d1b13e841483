export const house: readonly object[];
