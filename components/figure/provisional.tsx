import { useTranslations } from "next-intl";

/** « (p) » after a value whose sheet is not validated; read as a word. */
export function Provisional() {
  const t = useTranslations("marks");
  return (
    <span className="tj-provisional">
      <span aria-hidden="true">{t("provisional.short")}</span>
      <span className="fr-sr-only">{t("provisional.word")}</span>
    </span>
  );
}
