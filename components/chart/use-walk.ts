"use client";

import { useState, type KeyboardEvent } from "react";

const moves: Readonly<Record<string, (at: number | null, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, (at ?? -1) + 1),
  ArrowLeft: (at, last) => Math.max(0, (at ?? last + 1) - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Walking over `count` points with the arrow keys, from end to end with Home and End; Escape leaves. */
export function useWalk(count: number) {
  const [at, setAt] = useState<number | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = moves[event.key];
    if (event.key === "Escape") event.currentTarget.blur();
    else if (move !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setAt(move(at, count - 1));
    }
  };
  return { at, keys: { tabIndex: 0, onKeyDown, onBlur: () => setAt(null) } };
}
