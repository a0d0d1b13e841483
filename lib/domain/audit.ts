/** An event of the log as the API answers it. */
export type EventAnswer = {
  readonly seq: bigint;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
};
export const eventAnswer = ({ seq, at, recordedAt, actor, act, object, detail, hash }: EventAnswer): EventAnswer => ({
  seq,
  at,
  recordedAt,
  actor,
  act,
  object,
  detail,
  hash,
});
