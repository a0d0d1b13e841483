import type { useTranslations } from "next-intl";

import type { Phase } from "@/lib/domain/phase";
import { codeWord } from "@/lib/messages/glossary";
import type { Lang } from "@/lib/messages/lang";

/** The phase in words; a stop says why. `t` reads the namespace `project.phase`. */
export function phaseWord(
  { phase, reason }: Pick<Phase, "phase" | "reason">,
  t: ReturnType<typeof useTranslations>,
  lang: Lang,
): string {
  const word = codeWord("ProjectPhaseName", phase, lang);
  return reason === null ? word : t("stopped", { word, reason: t(`reason.${reason}`) });
}
