type Key = {
  readonly keyId: string;
  readonly publicKey: string;
  readonly from: Date;
  /** When another took its place; null while it is in service. */
  readonly to: Date | null;
};

/** Keys with the span that each of them was in service, in order of first use. */
export const signingKeysAnswer = (keys: readonly Key[]) => ({
  keys: keys.map(({ keyId, publicKey, from, to }) => ({
    keyId,
    publicKey,
    from: from.toISOString(),
    ...(to !== null && { to: to.toISOString() }),
  })),
});
