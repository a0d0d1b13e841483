import type { ReactNode } from "react";

/** One sentence that says what the page's figures stand on: which period, published or not, known when. */
export function ContextLine({ children }: { readonly children: ReactNode }) {
  return <p className="tj-context">{children}</p>;
}
