import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";

/** On every page of a demonstration: its figures are made up, and it is not a State site. */
export function DemoStrip() {
  const t = useTranslations("shell");
  return (
    <aside className="tj-demo" aria-label={t("demoLabel")}>
      <p className={fr.cx("fr-container")}>{t.rich("demo", { b: (chunks) => <strong>{chunks}</strong> })}</p>
    </aside>
  );
}
