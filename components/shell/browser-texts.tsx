import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

import { browserMessages, everywhere } from "./browser-messages";

type Props = {
  /** Names of the messages that this part of the site prints in the browser, beside those of every screen. */
  readonly names?: readonly string[];
  readonly children: ReactNode;
};

export async function BrowserTexts({ names = [], children }: Props) {
  const messages = browserMessages(await getMessages(), [...everywhere, ...names]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
