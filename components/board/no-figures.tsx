import { useTranslations } from "next-intl";

import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";

/** For a role without figures: what it may open in their place. */
export function NoFigures() {
  const t = useTranslations("board.noFigures");
  return (
    <article className="tj-prose">
      <PageHeading title={t("title")} subtitle={t("code")} />
      <p>{t("body")}</p>
      <ul>
        <li>
          <TextLink href="/indicateurs">{t("indicators")}</TextLink>
        </li>
        <li>
          <TextLink href="/projets">{t("projects")}</TextLink>
        </li>
      </ul>
    </article>
  );
}
