/** An answer, or the stable code of an expected refusal, with what a sentence about it needs. */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E; readonly faults?: readonly Fault[] };

/** One fault of an input: where it is and what is wrong. `params` fill the sentence of `code`. */
export type Fault = {
  readonly path: string;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const fail = <E extends string>(error: E, faults?: readonly Fault[]) =>
  faults === undefined ? ({ ok: false, error } as const) : ({ ok: false, error, faults } as const);
/** The same answer said otherwise; a refusal stays. */
export const mapResult = <T, U, E extends string>(result: Result<T, E>, change: (value: T) => U): Result<U, E> =>
  result.ok ? ok(change(result.value)) : result;
