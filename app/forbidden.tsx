import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.forbidden"))("title") };
}

export default function Forbidden() {
  const t = useTranslations("shell.forbidden");
  return (
    <article className="tj-prose">
      <PageHeading title={t("title")} subtitle={t("code")} />
      <p>{t("body")}</p>
      <p>{t("advice")}</p>
      <p className="tj-acts">
        <LinkButton href="/" size="medium">
          {t("home")}
        </LinkButton>
        <LinkButton href="/compte" size="medium" kind="secondary">
          {t("account")}
        </LinkButton>
      </p>
    </article>
  );
}
