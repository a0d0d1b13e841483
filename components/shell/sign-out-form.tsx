import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";

export function SignOutForm({ id }: { readonly id?: string }) {
  const t = useTranslations("shell");
  return (
    <form action="/deconnexion" method="post" className="tj-header__form" id={id}>
      <button className={fr.cx("fr-btn", "fr-icon-logout-box-r-line")}>{t("signOut")}</button>
    </form>
  );
}
