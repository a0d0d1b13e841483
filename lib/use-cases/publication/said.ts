import type { BoardAnswer } from "@/lib/domain/board-answer";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { correctionsOf, type PublishedPoints } from "@/lib/domain/erratum";
import type { Correction } from "@/lib/domain/publication";
import { byTurns } from "@/lib/shared/by-turns";
import type { ScopedSnapshot } from "@/lib/use-cases/figures/build-snapshots";

type Former = {
  /** What the publication before said; null where there is none. */
  readonly before: Readonly<Record<string, PublishedPoints>> | null;
  readonly reason: string;
};

/**
 * What a publication says to each scope, gathered as the text it is signed as (RFC 8785): a fraction of what it was made
 * from.
 */
export function sayTo({ before, reason }: Former) {
  const members = new Map<string, Map<string, string>>([["consolidated", new Map<string, string>()]]);
  const corrections: Correction[] = [];
  const say = ({ scope, shown }: ScopedSnapshot): void => {
    const { code } = shown.indicator;
    const said = members.get(scope) ?? new Map<string, string>();
    members.set(scope, said.set(code, canonicalJson(shown)));
    if (before !== null)
      corrections.push(...correctionsOf(before, { [scope]: { indicators: { [code]: shown } } }, reason));
  };
  return {
    add: (snapshots: readonly ScopedSnapshot[]) => byTurns(snapshots, say),
    /** The whole first, then each scope by its code; of one scope, in the order of the indicators. */
    corrections: (): Correction[] =>
      corrections.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)),
    texts: (board: BoardAnswer): Record<string, string> =>
      Object.fromEntries(
        [...members].map(([scope, said]) => [scope, textOf(said, scope === "consolidated" ? board : null)]),
      ),
  };
}

const rank = ({ scope }: Correction): string => (scope === "consolidated" ? "" : scope);

function textOf(said: ReadonlyMap<string, string>, board: BoardAnswer | null): string {
  const indicators = [...said.keys()].sort().map((code) => `${JSON.stringify(code)}:${said.get(code) ?? "null"}`);
  return `{${board === null ? "" : `"board":${canonicalJson({ ...board })},`}"indicators":{${indicators.join(",")}}}`;
}
