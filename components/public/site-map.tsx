import { useTranslations } from "next-intl";

import { footerLinks } from "@/components/shell/footer-links";
import type { NavigationEntry } from "@/components/shell/navigation";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

type Props = { readonly entries: readonly NavigationEntry[]; readonly isSignedIn: boolean };

export function SiteMap({ entries, isSignedIn }: Props) {
  const t = useTranslations("public.map");
  const named = useTranslations("shell");
  const service = entries.map(({ key, href }) => ({ href, label: named(`navigation.${key}`) }));
  const open = footerLinks.map(({ key, href }) => ({ href, label: named(`footer.${key}`) }));
  return (
    <article className="tj-prose">
      <PageHeading title={t("title")} />
      <Section title={t("service")} id="service">
        {isSignedIn ? (
          <Links
            links={[
              ...service,
              { href: "/messages", label: named("navigation.messages") },
              { href: "/compte", label: t("account") },
            ]}
          />
        ) : (
          <p>{t("signedOut")}</p>
        )}
      </Section>
      <Section title={t("public")} id="public">
        <Links links={[{ href: "/", label: t("home") }, { href: "/connexion", label: t("signIn") }, ...open]} />
      </Section>
    </article>
  );
}

function Links({ links }: { readonly links: readonly { readonly href: string; readonly label: string }[] }) {
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <TextLink href={href}>{label}</TextLink>
        </li>
      ))}
    </ul>
  );
}
