import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";

import { LinkButton } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.notFound"))("title") };
}

export default function NotFound() {
  const t = useTranslations("shell.notFound");
  return (
    <article className="tj-prose">
      <PageHeading title={t("title")} subtitle={t("code")} />
      <p>{t("body")}</p>
      <p>{t("advice")}</p>
      <p>
        <LinkButton href="/" size="medium">
          {t("home")}
        </LinkButton>
      </p>
    </article>
  );
}
