"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

import { Notice } from "@/components/ui/notice";

const every = 3000;

/** While a job seals the publication, the page asks again until it is done; without JavaScript the browser does. */
export function Sealing() {
  const t = useTranslations("campaign.sealing");
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
      <Notice role="status" title={t("plain")}>
        {t("text")}
      </Notice>
    </>
  );
}
