import { useTranslations } from "next-intl";

import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";

import { richTags } from "./rich-tags";

type Props = {
  /** Its texts stand under `public.<page>`: title, intro where it has one, sections. */
  readonly page: "accessibility" | "legal" | "terms" | "privacy" | "help" | "verification";
  readonly sections: readonly string[];
  /** What the introduction names, like the service's address. */
  readonly values?: Readonly<Record<string, string>>;
  readonly hasPlaceholders?: boolean;
};

export function TextPage({ page, sections, values = {}, hasPlaceholders = false }: Props) {
  const t = useTranslations("public");
  return (
    <article className="tj-prose">
      <PageHeading title={t(`${page}.title`)} />
      {hasPlaceholders && <p className="tj-mute">{t("placeholderNote")}</p>}
      {t.has(`${page}.intro`) && t.rich(`${page}.intro`, { ...values, ...richTags })}
      {sections.map((section) => (
        <Section key={section} id={section} title={t(`${page}.sections.${section}.title`)}>
          {t.rich(`${page}.sections.${section}.body`, richTags)}
        </Section>
      ))}
    </article>
  );
}
