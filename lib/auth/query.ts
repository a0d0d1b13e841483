import type { Fault } from "@/lib/domain/result";

/** The parameters of a query string. One given twice is refused: callers and proxies disagree on which counts. */
export function readQuery(url: string): { readonly values: Record<string, string>; readonly faults: readonly Fault[] } {
  const parameters = new URL(url).searchParams;
  const names = [...parameters.keys()];
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return {
    values: Object.fromEntries(parameters),
    faults: [...repeated].map((path) => ({ path, code: "repeated" })),
  };
}
