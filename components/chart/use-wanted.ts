"use client";

import { useEffect, useState, type RefObject } from "react";

const signs = ["pointermove", "pointerdown", "wheel", "touchstart", "keydown"] as const;

/**
 * Whether a drawing is wanted yet: it stands on the screen, or somebody is there to scroll to it or to print it. What
 * draws weighs a third of a page's code; who opens a page and reads its first figures does not wait for it.
 */
export function useWanted(block: RefObject<Element | null>): boolean {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted || block.current === null) return;
    const want = () => setWanted(true);
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) want();
    });
    observer.observe(block.current);
    for (const sign of signs) window.addEventListener(sign, want, { once: true, passive: true });
    return () => {
      observer.disconnect();
      for (const sign of signs) window.removeEventListener(sign, want);
    };
  }, [isWanted, block]);
  return isWanted;
}
