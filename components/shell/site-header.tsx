import { headerFooterDisplayItem } from "@codegouvfr/react-dsfr/Display";
import { Header } from "@codegouvfr/react-dsfr/Header";
import { setUseLang } from "@codegouvfr/react-dsfr/i18n";
import { useLocale, useTranslations } from "next-intl";

import { Count } from "@/components/ui/count";

import { LanguageForm } from "./language-form";
import { navigationFor, type NavigationKey } from "./navigation";
import { ShellNavigation } from "./shell-navigation";
import type { ShellPerson } from "./shell-person";
import { SignOutForm } from "./sign-out-form";

type Props = {
  readonly person: ShellPerson | null;
  readonly counts?: Partial<Record<NavigationKey, number>>;
};

export function SiteHeader({ person, counts = {} }: Props) {
  const t = useTranslations("shell");
  const lang = useLocale();
  // The design system keeps its language in one variable for the whole server: set it right before it is read.
  setUseLang({ useLang: () => lang });
  const unread = person?.unread ?? 0;
  const messages = {
    iconId: "fr-icon-mail-line" as const,
    linkProps: { href: "/messages" },
    text: (
      <>
        {t("navigation.messages")}
        {unread > 0 && <Count value={unread} label={t("unread", { count: unread })} />}
      </>
    ),
  };
  const account = person && {
    iconId: "fr-icon-account-circle-line" as const,
    linkProps: { href: "/compte" },
    text: person.name,
  };
  return (
    <Header
      className="tj-header"
      id="entete"
      brandTop={
        <>
          République
          <br />
          Française
        </>
      }
      homeLinkProps={{ href: "/", title: t("homeTitle") }}
      serviceTitle={t("service")}
      serviceTagline={t("tagline")}
      quickAccessItems={[
        ...(account ? [messages, account] : []),
        { ...headerFooterDisplayItem, text: t("display") },
        <LanguageForm key="language" />,
        ...(person ? [<SignOutForm key="sign-out" />] : []),
      ]}
      navigation={person && <ShellNavigation entries={navigationFor(person.roles)} counts={counts} />}
    />
  );
}
