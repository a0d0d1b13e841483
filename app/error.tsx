"use client";

import { useTranslations } from "next-intl";

import { Button, LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** Of the exception only its reference is shown: the message stays in the log, beside the same reference. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("shell.failure");
  return (
    <article className="tj-prose" role="alert">
      <PageHeading title={t("title")} />
      <p>{t("body")}</p>
      {error.digest !== undefined && <p>{t("reference", { reference: error.digest })}</p>}
      <p className="tj-acts">
        <Button type="button" size="medium" onClick={reset}>
          {t("retry")}
        </Button>
        <LinkButton href="/" kind="secondary" size="medium">
          {t("home")}
        </LinkButton>
      </p>
    </article>
  );
}
