/** A key of the keyboard. */
export function Key({ children }: { readonly children: string }) {
  return <kbd className="tj-key">{children}</kbd>;
}
