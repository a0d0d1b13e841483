import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";

import en from "./en.json";
import fr from "./fr.json";
import { langCookie, toLang } from "./lang";

const catalogues = { fr, en };

/** The language of a page is the person's own choice, kept in a cookie; the address never names it. */
export default getRequestConfig(async () => {
  const locale = toLang((await cookies()).get(langCookie)?.value);
  return { locale, messages: catalogues[locale], timeZone: "Europe/Paris" };
});
