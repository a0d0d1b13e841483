type Key = { readonly keyId: string; readonly publicKey: string; readonly from: Date };

/** Keys with the span each of them signed in: from its first use to that of the next one. In order of first use. */
export const signingKeysAnswer = (keys: readonly Key[]) => ({
  keys: keys.map(({ keyId, publicKey, from }, index) => {
    const next = keys[index + 1];
    return { keyId, publicKey, from: from.toISOString(), ...(next !== undefined && { to: next.from.toISOString() }) };
  }),
});
