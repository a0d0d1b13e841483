/** Every act that is recorded, as the catalogues of words nest them. */
export const knownActs = [
  "campaign.create",
  "campaign.open",
  "campaign.close",
  "campaign.reopen",
  "campaign.publish",
  "cells.accept",
  "entries.record",
  "import.preview",
  "import.commit",
  "import.validate",
  "publication.seal",
  "publication.abandon",
  "reference.import",
  "session.open",
  "session.refuse",
  "session.close",
  "sheet.submit",
  "sheet.return",
  "sheet.validate",
  "sheet.except",
  "token.make",
  "token.revoke",
  "user.invite",
  "user.change",
  "user.revoke",
  "user.prefer",
  "user.delegate",
  "user.endDelegation",
] as const;
export type KnownAct = (typeof knownActs)[number];

export const knownAct = (act: string): KnownAct | undefined => knownActs.find((one) => one === act);
