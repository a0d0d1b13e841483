"use client";

import { useEffect, useRef, useState } from "react";

/** The width a block has on the page: charts are drawn for it, not scaled to it. Null until the page is laid out. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const block = ref.current;
    if (block === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(block);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
