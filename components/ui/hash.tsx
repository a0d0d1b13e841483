/** A fingerprint: its ends in a list, whole where somebody compares it. */
export function Hash({ value, isWhole = false }: { readonly value: string; readonly isWhole?: boolean }) {
  const groups = value.match(/.{1,8}/g)?.join(" ") ?? "";
  if (isWhole) return <code className="tj-hash">{groups}</code>;
  return <code className="tj-hash">{`${value.slice(0, 4)} ${value.slice(4, 8)} … ${value.slice(-4)}`}</code>;
}
