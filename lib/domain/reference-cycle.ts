/** What each node takes over from. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The nodes that lie on a cycle, or between two: those no order can place, neither from the start nor from the end. */
export function cyclicNodes(links: Links): ReadonlySet<string> {
  const remaining = unplaceable(links);
  const backwards = new Map<string, string[]>([...remaining].map((node) => [node, []]));
  for (const node of remaining) for (const other of links.get(node) ?? []) backwards.get(other)?.push(node);
  return unplaceable(backwards);
}

/** Places each node once all it links to are placed; gives back those that never can be. */
function unplaceable(links: Links): Set<string> {
  const waiting = new Map<string, number>();
  const heirs = new Map<string, string[]>();
  for (const [node, others] of links) {
    waiting.set(node, others.length);
    for (const other of others) {
      if (!links.has(other)) waiting.set(other, waiting.get(other) ?? 0);
      const known = heirs.get(other);
      if (known === undefined) heirs.set(other, [node]);
      else known.push(node);
    }
  }
  const free = [...waiting].flatMap(([node, count]) => (count === 0 ? [node] : []));
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    waiting.delete(node);
    for (const heir of heirs.get(node) ?? []) {
      const count = (waiting.get(heir) ?? 0) - 1;
      waiting.set(heir, count);
      if (count === 0) free.push(heir);
    }
  }
  return new Set(waiting.keys());
}
