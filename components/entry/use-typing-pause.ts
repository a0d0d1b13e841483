"use client";

import { useEffect, useState } from "react";

/** Long enough not to judge the 3 of 39. In milliseconds. */
const pause = 600;

/** Whether the hand rests: nothing was typed for a moment, or the cell was left. */
export function useTypingPause(text: string, isTyping: boolean): boolean {
  const [settled, settle] = useState<string | null>(null);
  useEffect(() => {
    if (!isTyping) return undefined;
    const timer = window.setTimeout(() => settle(text), pause);
    return () => window.clearTimeout(timer);
  }, [text, isTyping]);
  return !isTyping || settled === text;
}
