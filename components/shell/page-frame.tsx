import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DemoStrip } from "./demo-strip";
import type { NavigationKey } from "./navigation";
import type { ShellPerson } from "./shell-person";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  readonly person: ShellPerson | null;
  /** What waits behind the entries of the navigation. */
  readonly counts?: Partial<Record<NavigationKey, number>>;
  readonly isDemo: boolean;
  readonly hasStateBrand: boolean;
  readonly children: ReactNode;
};

/** What stands around every page, in the order it is read. */
export function PageFrame({ person, counts = {}, isDemo, hasStateBrand, children }: Props) {
  const t = useTranslations("shell.skip");
  return (
    <>
      <SkipLinks
        links={[
          { label: t("content"), anchor: "#contenu" },
          { label: t("footer"), anchor: "#footer" },
        ]}
      />
      {isDemo && <DemoStrip />}
      <SiteHeader person={person} counts={counts} />
      <main id="contenu" className="fr-container tj-main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter hasStateBrand={hasStateBrand} />
    </>
  );
}
