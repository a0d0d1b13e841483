import { fr } from "@codegouvfr/react-dsfr";
import { useLocale, useTranslations } from "next-intl";

/** The other language, named in itself. A form: it works without JavaScript, and no link changes a choice. */
export function LanguageForm({ id }: { readonly id?: string }) {
  const t = useTranslations("shell");
  const other = useLocale() === "fr" ? "en" : "fr";
  return (
    <form action="/langue" method="post" className="tj-header__form" id={id}>
      <button className={fr.cx("fr-btn", "fr-icon-translate-2")} name="langue" value={other} lang={other}>
        {t(`language.${other}`)}
      </button>
    </form>
  );
}
