"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";

import { Notice } from "@/components/ui/notice";
import { percentMade, type SealingProgress } from "@/lib/domain/sealing";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = { readonly progress: SealingProgress };

const every = 2000;

/** That a publication is being sealed: said once, whatever the progress below it. */
export function SealingAsked({ progress: { number } }: Props) {
  const t = useTranslations("campaign.sealing");
  return <Notice title={t("title", { number })}>{t("text")}</Notice>;
}

/** While a job seals the publication, the page asks again until it is done; without JavaScript the browser does. */
export function SealingProgressLine({ progress: { requestedAt, made, total } }: Props) {
  const t = useTranslations("campaign.sealing");
  const lang = toLang(useLocale());
  const router = useRouter();
  useEffect(() => {
    const timer = window.setInterval(() => router.refresh(), every);
    return () => window.clearInterval(timer);
  }, [router]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <p className="tj-under-seal">
        {total === null ? (
          t("preparing")
        ) : (
          <>
            <progress className="tj-sealing" value={made} max={total} aria-label={t("label")} />
            {t("made", { made, total, percent: percentMade(made, total) })}
          </>
        )}{" "}
        {t("since", { at: formatInstant(requestedAt, lang) })}
      </p>
    </>
  );
}

/** Why the publication asked for last could not be sealed, and what to do. */
export function SealingFailed({ progress }: Props) {
  const t = useTranslations("campaign.sealing");
  const lang = toLang(useLocale());
  const { number, requestedAt, failure } = progress;
  return (
    <Notice tone="error" title={t("failed", { number, at: formatInstant(requestedAt, lang) })}>
      {t(`failure.${failure ?? "sealingFailed"}`)} {t("again")}
    </Notice>
  );
}
