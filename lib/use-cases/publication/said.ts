import type { BoardAnswer } from "@/lib/domain/board-answer";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { correctionsOf, type PublishedPoints } from "@/lib/domain/erratum";
import type { Correction } from "@/lib/domain/publication";
import type { ScopedSnapshot } from "@/lib/use-cases/figures/build-snapshots";

/** By the code of the indicator. */
type Said = Map<string, Uint8Array>;
type Former = {
  /** What the publication before said; null where there is none. */
  readonly before: Readonly<Record<string, PublishedPoints>> | null;
  readonly reason: string;
};

/**
 * What a publication says to each scope, gathered as the bytes it is signed as (RFC 8785 in UTF-8): a fraction of what
 * they were made from.
 */
export function sayTo({ before, reason }: Former) {
  const members = new Map<string, Said>([["consolidated", new Map()]]);
  const corrections: Correction[] = [];
  const say = ({ scope, shown }: ScopedSnapshot): void => {
    const { code } = shown.indicator;
    const said = members.get(scope) ?? new Map<string, Uint8Array>();
    members.set(scope, said.set(code, Buffer.from(canonicalJson(shown))));
    if (before !== null)
      corrections.push(...correctionsOf(before, { [scope]: { indicators: { [code]: shown } } }, reason));
  };
  return {
    add: (snapshots: readonly ScopedSnapshot[]) => snapshots.forEach(say),
    /** The whole first, then each scope by its code; of one scope, in the order of the indicators. */
    corrections: (): Correction[] =>
      corrections.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)),
    snapshots: (board: BoardAnswer): Record<string, Uint8Array> =>
      Object.fromEntries(
        [...members].map(([scope, said]) => [scope, bytesOf(said, scope === "consolidated" ? board : null)]),
      ),
  };
}

const rank = ({ scope }: Correction): string => (scope === "consolidated" ? "" : scope);

function bytesOf(said: Said, board: BoardAnswer | null): Uint8Array {
  const start = board === null ? "" : `"board":${canonicalJson({ ...board })},`;
  const indicators = [...said].sort(([a], [b]) => (a < b ? -1 : 1));
  const members = indicators.flatMap(([code, bytes], index) => [
    Buffer.from(`${index === 0 ? "" : ","}${JSON.stringify(code)}:`),
    bytes,
  ]);
  return Buffer.concat([Buffer.from(`{${start}"indicators":{`), ...members, Buffer.from("}}")]);
}
