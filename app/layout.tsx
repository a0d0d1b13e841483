import "./globals.css";

import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";

import { BrowserTexts } from "@/components/shell/browser-texts";
import { DsfrHead, getHtmlAttributes } from "@/components/shell/dsfr-head";
import { DsfrProvider } from "@/components/shell/dsfr-provider";
import { PageFrame } from "@/components/shell/page-frame";
import type { ShellPerson } from "@/components/shell/shell-person";
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

async function shellPerson(): Promise<ShellPerson | null> {
  const person = await currentPerson();
  return person && { name: person.name, roles: grantsOf(person.actor).map(({ role }) => role), unread: person.unread };
}

export default async function RootLayout({ children }: { readonly children: React.ReactNode }) {
  const [lang, person] = await Promise.all([getLocale(), shellPerson()]);
  const nonce = (await headers()).get("x-nonce");
  const { APP_URL, DEMO, STATE_BRAND } = env();
  return (
    <html {...getHtmlAttributes({ lang })} data-tj-brand={STATE_BRAND ? "on" : "off"}>
      <head>
        <DsfrHead
          {...(nonce !== null && { nonce })}
          doDisableFavicon={!STATE_BRAND}
          preloadFonts={STATE_BRAND ? ["Marianne-Regular", "Marianne-Medium", "Marianne-Bold"] : []}
        />
        {!STATE_BRAND && <link rel="icon" href="data:," />}
      </head>
      <body>
        <DsfrProvider lang={lang} doCheckNonce>
          <BrowserTexts>
            <PageFrame person={person} isDemo={DEMO} hasStateBrand={STATE_BRAND} origin={new URL(APP_URL).origin}>
              {children}
            </PageFrame>
          </BrowserTexts>
        </DsfrProvider>
      </body>
    </html>
  );
}
