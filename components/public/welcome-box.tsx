import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { navigationFor } from "@/components/shell/navigation";
import type { ShellPerson } from "@/components/shell/shell-person";
import { TextLink } from "@/components/ui/text-link";

/** In place of signing in, for who is signed in: where to go on, under what the person owes. */
export function WelcomeBox({ person, children }: { readonly person: ShellPerson; readonly children?: ReactNode }) {
  const t = useTranslations("public.signIn");
  const named = useTranslations("shell.navigation");
  return (
    <section className="tj-sign-in" aria-labelledby="welcome">
      <h2 id="welcome">{person.name}</h2>
      {children}
      <p>{t("goOn")}</p>
      <ul>
        {navigationFor(person.roles).map(({ key, href }) => (
          <li key={key}>
            <TextLink href={href}>{named(key)}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
