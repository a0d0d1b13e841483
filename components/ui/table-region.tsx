import type { ReactNode } from "react";

/** A wide table scrolls in here and the page does not; reachable by keyboard, so it has a name. */
export function TableRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="tj-table-region" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
