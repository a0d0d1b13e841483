import { fr, type FrIconClassName } from "@codegouvfr/react-dsfr";
import { cx } from "@codegouvfr/react-dsfr/tools/cx";
import type { ComponentProps, ReactNode } from "react";

type Look = {
  readonly children: ReactNode;
  readonly kind?: "primary" | "secondary" | "tertiary" | "plain" | undefined;
  readonly size?: "small" | "medium" | undefined;
  /** Written in full where it is used: the build keeps only the icons it finds by reading the source. */
  readonly icon?: FrIconClassName | undefined;
};

const kinds = { primary: [], secondary: ["fr-btn--secondary"], tertiary: ["fr-btn--tertiary"] } as const;

const buttonClass = ({ kind = "primary", size = "small", icon }: Omit<Look, "children">, extra?: string) =>
  cx(
    fr.cx(
      "fr-btn",
      ...(kind === "plain" ? (["fr-btn--tertiary-no-outline"] as const) : kinds[kind]),
      size === "small" && "fr-btn--sm",
      icon !== undefined && ["fr-btn--icon-left", icon],
    ),
    extra,
  );

type NativeButton = Omit<ComponentProps<"button">, "children">;

/** A button of a form unless `type` says otherwise: forms here work without JavaScript. */
export function Button({ children, kind, size, icon, className, type = "submit", ...native }: Look & NativeButton) {
  return (
    <button {...native} type={type} className={buttonClass({ kind, size, icon }, className)}>
      {children}
    </button>
  );
}

type LinkLook = Look & { readonly href: string; readonly isDownload?: boolean; readonly lang?: string };

/** A link that looks like a button: for the one act a page calls for, and for downloads. */
export function LinkButton({ children, href, isDownload = false, lang, kind, size, icon }: LinkLook) {
  return (
    <a href={href} className={buttonClass({ kind, size, icon })} download={isDownload || undefined} hrefLang={lang}>
      {children}
    </a>
  );
}
