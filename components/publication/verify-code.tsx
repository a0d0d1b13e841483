import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toLang } from "@/lib/messages/lang";

import { factsOf, type KnownFile } from "./verify-answer";

/** The code printed at the end of a report, for who holds it on paper. */
export function CodeForm({ code }: { readonly code: string }) {
  const t = useTranslations("publication.verify");
  return (
    <form action="/verification" className="tj-verify">
      <label className="fr-label" htmlFor="code">
        {t("code")}
        <span className="fr-hint-text">{t("codeHint")}</span>
      </label>
      <input id="code" name="code" className="fr-input" defaultValue={code} autoComplete="off" spellCheck={false} />
      <Button>{t("findCode")}</Button>
    </form>
  );
}

/** Which publication a code is of; the file itself still has to be verified. */
export function CodeAnswer({ code, known }: { readonly code: string; readonly known: KnownFile | null }) {
  const t = useTranslations("publication.verify");
  const lang = toLang(useLocale());
  if (known === null) {
    return (
      <Notice tone="error" title={t("unknownCode", { code })} role="status">
        {t("unknownCodeBody")}
      </Notice>
    );
  }
  return (
    <Notice tone="neutral" title={t("knownCode", { code })} role="status">
      {t(known.superseded ? "supersededBy" : "standing", factsOf(known, lang, t("consolidated")))} {t("codeOnly")}
    </Notice>
  );
}
