import "./globals.css";

import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";

import { browserMessages } from "@/components/shell/browser-messages";
import { DemoStrip } from "@/components/shell/demo-strip";
import { DsfrHead, getHtmlAttributes } from "@/components/shell/dsfr-head";
import { DsfrProvider } from "@/components/shell/dsfr-provider";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { currentPerson } from "@/lib/auth/session";
import { grantsOf } from "@/lib/domain/actor";
import { env } from "@/lib/shared/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("service"), template: `%s – ${t("service")}` },
    description: t("description"),
    robots: { index: false },
  };
}

export default async function RootLayout({ children }: { readonly children: React.ReactNode }) {
  const [lang, messages, t, signedIn] = await Promise.all([
    getLocale(),
    getMessages(),
    getTranslations("shell"),
    currentPerson(),
  ]);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { DEMO, STATE_BRAND } = env();
  const person = signedIn && { name: signedIn.name, roles: grantsOf(signedIn.actor).map(({ role }) => role) };
  return (
    <html {...getHtmlAttributes({ lang })} data-tj-brand={STATE_BRAND ? "on" : "off"}>
      <head>
        <DsfrHead
          {...(nonce !== undefined && { nonce })}
          doDisableFavicon={!STATE_BRAND}
          preloadFonts={STATE_BRAND ? ["Marianne-Regular", "Marianne-Medium", "Marianne-Bold"] : []}
        />
        {!STATE_BRAND && <link rel="icon" href="data:," />}
      </head>
      <body>
        <DsfrProvider lang={lang} doCheckNonce>
          <NextIntlClientProvider messages={browserMessages(messages)}>
            <SkipLinks
              links={[
                { label: t("skip.content"), anchor: "#contenu" },
                { label: t("skip.footer"), anchor: "#footer" },
              ]}
            />
            {DEMO && <DemoStrip />}
            <SiteHeader person={person} />
            <main id="contenu" className="fr-container tj-main" tabIndex={-1}>
              {children}
            </main>
            <SiteFooter hasStateBrand={STATE_BRAND} />
          </NextIntlClientProvider>
        </DsfrProvider>
      </body>
    </html>
  );
}
