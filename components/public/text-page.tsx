import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";

import { richTags } from "./rich-tags";

type Props = {
  /** Its texts stand under `public.<page>`: title, intro where it has one, sections. */
  readonly page: "accessibility" | "legal" | "terms" | "privacy" | "help" | "verification" | "openData";
  readonly sections: readonly string[];
  /** What the introduction names, like the service's address. */
  readonly values?: Readonly<Record<string, string>>;
  readonly hasPlaceholders?: boolean;
  /** What there is to do here, between the introduction and the sections. */
  readonly children?: ReactNode;
};

export function TextPage({ page, sections, values = {}, hasPlaceholders = false, children }: Props) {
  const t = useTranslations("public");
  return (
    <article className="tj-prose">
      <PageHeading title={t(`${page}.title`)} />
      {hasPlaceholders && <p className="tj-mute">{t("placeholderNote")}</p>}
      {t.has(`${page}.intro`) && t.rich(`${page}.intro`, { ...values, ...richTags })}
      {children}
      {sections.map((section) => (
        <Section key={section} id={section} title={t(`${page}.sections.${section}.title`)}>
          {t.rich(`${page}.sections.${section}.body`, richTags)}
        </Section>
      ))}
    </article>
  );
}
