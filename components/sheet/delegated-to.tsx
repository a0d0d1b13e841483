import { useLocale, useTranslations } from "next-intl";

import type { Delegation } from "@/lib/domain/delegation";
import { formatDay } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** « Déléguée à Contribution RH, jusqu’au 30 novembre 2026 »; the way to the others, where there are more. */
export function DelegatedTo({ given }: { readonly given: readonly Delegation[] }) {
  const t = useTranslations("sheet.delegation");
  const lang = toLang(useLocale());
  const [first, ...others] = given;
  if (first === undefined) return null;
  return (
    <div>
      <p className="tj-small tj-mute">{t("to")}</p>
      <p className="tj-ink">{t("given", { name: first.name, day: formatDay(first.until, lang) })}</p>
      {others.length > 0 && (
        <p className="tj-small">
          <a href="#delegation">{t("others", { count: others.length })}</a>
        </p>
      )}
    </div>
  );
}
