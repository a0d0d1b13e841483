import type { ReactNode } from "react";

/** What will come here and when, then at most one thing to do. */
export function EmptyState({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="tj-empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
