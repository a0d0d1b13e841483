/** Levels of the identity federation that prove a second factor. */
export const strongAcr: readonly string[] = ["eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3"];
