import Link from "next/link";
import type { ComponentProps } from "react";

/** A link to a page of ours. Pages depend on who reads them, so fetching them ahead would cost and bring nothing. */
export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
