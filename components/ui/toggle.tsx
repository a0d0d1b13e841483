import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

type Props = { readonly label: ReactNode } & Omit<ComponentProps<"input">, "type" | "role">;

/** A choice of yes or no in a line of filters. It is sent with its form, like any checkbox. */
export function Toggle({ label, ...native }: Props) {
  const made = useId();
  const id = native.id ?? made;
  return (
    <span className="tj-toggle">
      <input {...native} id={id} type="checkbox" role="switch" />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
