import type { ReactNode } from "react";

type Props = { readonly entries: readonly { readonly term: string; readonly definition: ReactNode }[] };

export function DefinitionList({ entries }: Props) {
  return (
    <dl className="tj-definitions">
      {entries.map(({ term, definition }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  );
}
