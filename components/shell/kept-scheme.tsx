"use client";

import { useLayoutEffect } from "react";

import { defaultColorScheme } from "./color-scheme";

/**
 * Refusals (403, 404) are drawn by the browser alone: taking over the document, React clears the colours that the
 * design system had set on it. They are put back before anything is painted.
 */
export function KeptScheme() {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (root.hasAttribute("data-fr-theme")) return;
    const scheme = localStorage.getItem("scheme") ?? defaultColorScheme;
    const isDark = scheme === "system" ? window.matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark";
    root.setAttribute("data-fr-scheme", scheme);
    root.setAttribute("data-fr-theme", isDark ? "dark" : "light");
  }, []);
  return null;
}
