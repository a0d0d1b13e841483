export const langs = ["fr", "en"] as const;
export type Lang = (typeof langs)[number];

/** French unless the person chose otherwise: the browser's preference never changes an official service's language. */
export const defaultLang: Lang = "fr";
export const langCookie = "lang";

export const isLang = (value: unknown): value is Lang => langs.some((lang) => lang === value);
export const toLang = (value: unknown): Lang => (isLang(value) ? value : defaultLang);
