import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { VerifiedFile } from "@/lib/domain/verified-file";

import { ProvedFacts } from "./verify-answer";

/** The code printed at the end of a report, for who holds it on paper. */
export function CodeForm({ code }: { readonly code: string }) {
  const t = useTranslations("publication.verify");
  return (
    <form action="/verification#reponse" className="tj-verify">
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
export function CodeAnswer({ code, found }: { readonly code: string; readonly found: VerifiedFile }) {
  const t = useTranslations("publication.verify");
  if (found.outcome !== "authentic") {
    return (
      <Notice tone="error" title={t(`${found.outcome}Code`, { code })} role="status">
        {t(`${found.outcome}CodeBody`)}
      </Notice>
    );
  }
  return (
    <Notice tone="neutral" title={t("knownCode", { code })} role="status">
      <ProvedFacts proved={found} /> {t("codeOnly")}
    </Notice>
  );
}
