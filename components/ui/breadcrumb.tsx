import { useTranslations } from "next-intl";

import { TextLink } from "./text-link";

type Props = { readonly links: readonly { readonly href: string; readonly label: string }[]; readonly current: string };

/** Where this page is: short, so it stays open on small screens too. */
export function Breadcrumb({ links, current }: Props) {
  const t = useTranslations("ui");
  return (
    <nav className="tj-breadcrumb" aria-label={t("breadcrumb")}>
      <ol>
        {links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
