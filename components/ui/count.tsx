/** How many things wait behind a link. `label` says of what, for those who do not see where it stands. */
export function Count({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <span className="tj-count">
      <span aria-hidden="true">{value}</span>
      <span className="fr-sr-only">{label}</span>
    </span>
  );
}
