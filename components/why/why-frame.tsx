import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DataLink } from "@/components/ui/data-link";
import { TextLink } from "@/components/ui/text-link";
import { whyPlace } from "@/lib/schemas/why";

type Props = {
  /** The screen without the explanation. */
  readonly closeHref: string;
  /** The explanation's own address. */
  readonly href: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** « Pourquoi ce chiffre ? »: beside or above what it explains, under its own address. */
export function WhyFrame({ closeHref, href, isWide = false, children }: Props) {
  const t = useTranslations("why");
  return (
    <aside className={isWide ? "tj-why tj-why--wide" : "tj-why"} aria-labelledby="pourquoi-titre" id={whyPlace}>
      <div className="tj-why__head">
        <h2 id="pourquoi-titre">{t("title")}</h2>
        <TextLink href={closeHref} className="tj-link">
          {t("close")}
        </TextLink>
      </div>
      {children}
      <p className="tj-acts">
        <DataLink href={href} icon="fr-icon-link">
          {t("link")}
        </DataLink>
      </p>
    </aside>
  );
}
