import { reportFormats, type PublishedFile } from "@/lib/domain/publication";
import type { Lang } from "@/lib/messages/lang";

import { fileHref, publicationHref, readHref } from "./shelf-address";

type Publication = {
  readonly roadmap: string;
  readonly period: string;
  readonly number: number;
  /** The number that now stands for its campaign. */
  readonly latest: number | null;
};
type Linked = Pick<PublishedFile, "scope" | "lang">;

/** Where the page of a report leads: its publication, its files, the other language, what replaced it. */
export function reportLinks(publication: Publication, scope: Linked["scope"], lang: Lang) {
  const { latest, number } = publication;
  const other: Lang = lang === "fr" ? "en" : "fr";
  return {
    publication: publicationHref(publication, lang),
    other: { href: readHref(publication, scope, other), lang: other },
    files: reportFormats.map((format) => ({ format, href: fileHref(publication, { scope, lang, format }) })),
    next:
      latest === null || latest === number
        ? null
        : { number: latest, href: readHref({ ...publication, number: latest }, scope, lang) },
  };
}
