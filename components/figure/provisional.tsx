import { useTranslations } from "next-intl";

import type { FigureWords } from "./figure-words";

/** « (p) » after a value whose sheet is not validated; read as a word. */
export const Provisional = () => drawProvisional({ marks: useTranslations("marks") });

export const drawProvisional = ({ marks }: Pick<FigureWords, "marks">) => (
  <span className="tj-provisional">
    <span aria-hidden="true">{marks("provisional.short")}</span>
    <span className="fr-sr-only">{marks("provisional.word")}</span>
  </span>
);
