import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks";
import { useTranslations } from "next-intl";
import { Suspense, type ReactNode } from "react";

import { DemoStrip } from "./demo-strip";
import type { NavigationKey } from "./navigation";
import { PrintFoot } from "./print-foot";
import type { ShellPerson } from "./shell-person";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  readonly person: ShellPerson | null;
  /** What waits behind the entries of the navigation. */
  readonly counts?: Partial<Record<NavigationKey, number>>;
  readonly isDemo: boolean;
  readonly hasStateBrand: boolean;
  /** Where the service stands, without a path. */
  readonly origin: string;
  readonly children: ReactNode;
};

/** What stands around every page, in the order it is read. */
export function PageFrame({ person, counts = {}, isDemo, hasStateBrand, origin, children }: Props) {
  const t = useTranslations("shell.skip");
  const named = useTranslations("shell");
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
        <Suspense>
          <PrintFoot origin={origin} service={named("service")} />
        </Suspense>
      </main>
      <SiteFooter hasStateBrand={hasStateBrand} />
    </>
  );
}
