"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

type Props = {
  /** Where the service stands, without a path. */
  readonly origin: string;
  readonly service: string;
};

/** At the end of a printed page, the address it came from; and paper is white, whatever the colours chosen. */
export function PrintFoot({ origin, service }: Props) {
  const asked = useSearchParams().toString();
  const path = usePathname();
  useEffect(printOnWhite, []);
  return (
    <p className="tj-print-foot">
      {service} · {origin}
      {path}
      {asked !== "" && `?${asked}`}
    </p>
  );
}

function printOnWhite(): () => void {
  const root = document.documentElement;
  let kept: string | null = null;
  const toLight = () => {
    kept = root.getAttribute("data-fr-theme");
    root.setAttribute("data-fr-theme", "light");
  };
  const back = () => {
    if (kept !== null) root.setAttribute("data-fr-theme", kept);
  };
  window.addEventListener("beforeprint", toLight);
  window.addEventListener("afterprint", back);
  return () => {
    window.removeEventListener("beforeprint", toLight);
    window.removeEventListener("afterprint", back);
  };
}
