import { importOutcomes, type ImportOutcome } from "@/lib/domain/import";

import { pathIdSchema } from "./code";
import { lastParam, type AddressParams } from "./view";

const names = {
  outcome: "effet",
  after: "apres",
  refusal: "refus",
  row: "ligne",
  done: "fait",
  before: "avant",
} as const;
const outcomeNames = {
  created: "nouvelles",
  revised: "modifiees",
  unchanged: "sans-changement",
  rejected: "refusees",
} as const satisfies Record<ImportOutcome, string>;

/** What the address of an import says; what cannot be read is as good as absent. */
export type ImportAddress = {
  readonly outcome: ImportOutcome | null;
  readonly after: number;
  readonly refusal: string | null;
  readonly done: string | undefined;
};
const codeIn = (params: AddressParams, name: string): string | null => {
  const text = lastParam(params, name);
  return /^\w{1,40}$/u.test(text) ? text : null;
};
const numberIn = (params: AddressParams, name: string): number => {
  const text = lastParam(params, name);
  return /^\d{1,7}$/u.test(text) ? Number(text) : 0;
};

export const readImportAddress = (params: AddressParams): ImportAddress => ({
  outcome: importOutcomes.find((one) => outcomeNames[one] === lastParam(params, names.outcome)) ?? null,
  after: numberIn(params, names.after),
  refusal: codeIn(params, names.refusal),
  done: codeIn(params, names.done) ?? undefined,
});

/** What the address of the list says. */
export const readImportListAddress = (params: AddressParams) => ({
  before: pathIdSchema.safeParse(lastParam(params, names.before)).data ?? null,
  refusal: codeIn(params, names.refusal),
  row: numberIn(params, names.row),
});

type Asked = {
  readonly outcome?: ImportOutcome | null;
  readonly after?: number;
  readonly refusal?: string;
  readonly done?: string;
};

export function importHref(id: string, { outcome = null, after = 0, refusal, done }: Asked = {}): string {
  const params = new URLSearchParams();
  if (outcome !== null) params.set(names.outcome, outcomeNames[outcome]);
  if (after > 0) params.set(names.after, String(after));
  if (refusal !== undefined) params.set(names.refusal, refusal);
  if (done !== undefined) params.set(names.done, done);
  return params.size === 0 ? `/imports/${id}` : `/imports/${id}?${params.toString()}`;
}

export function importListHref({
  before,
  refusal,
  row,
}: { before?: string; refusal?: string; row?: number } = {}): string {
  const params = new URLSearchParams();
  if (before !== undefined) params.set(names.before, before);
  if (refusal !== undefined) params.set(names.refusal, refusal);
  if (row !== undefined) params.set(names.row, String(row));
  return params.size === 0 ? "/imports" : `/imports?${params.toString()}`;
}
