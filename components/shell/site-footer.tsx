import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";

import { TextLink } from "@/components/ui/text-link";

import { footerLinks } from "./footer-links";

const stateSites = ["info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr"] as const;

/** The links a State service must carry on every page. The four State sites belong to the State's brand. */
export function SiteFooter({ hasStateBrand }: { readonly hasStateBrand: boolean }) {
  const t = useTranslations("shell");
  return (
    <footer className={`${fr.cx("fr-footer")} tj-footer`} role="contentinfo" id="footer">
      <div className={fr.cx("fr-container")}>
        <div className={fr.cx("fr-footer__bottom")}>
          <ul className={fr.cx("fr-footer__bottom-list")}>
            {footerLinks.map(({ key, href }) => (
              <li className={fr.cx("fr-footer__bottom-item")} key={key}>
                <TextLink className={fr.cx("fr-footer__bottom-link")} href={href}>
                  {t(`footer.${key}`)}
                </TextLink>
              </li>
            ))}
          </ul>
          <div className={fr.cx("fr-footer__bottom-copy")}>
            <p>{t.rich("licence", { a: (chunks) => <External href={t("licenceUrl")}>{chunks}</External> })}</p>
            {hasStateBrand && <StateSites />}
          </div>
        </div>
      </div>
    </footer>
  );
}

function StateSites() {
  return (
    <ul className="tj-footer__states">
      {stateSites.map((site) => (
        <li key={site}>
          <External href={`https://${site}`}>{site}</External>
        </li>
      ))}
    </ul>
  );
}

function External({ href, children }: { readonly href: string; readonly children: React.ReactNode }) {
  const t = useTranslations("ui");
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
      <span className={fr.cx("fr-sr-only")}> ({t("newWindow")})</span>
    </a>
  );
}
