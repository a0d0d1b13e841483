import type { PublishedFile } from "@/lib/domain/publication";
import { plainView, viewHref } from "@/lib/schemas/view";

export const shelfNames = {
  roadmap: "feuille",
  lang: "langue",
  number: "numero",
  downloads: "telechargements",
} as const;
/** How an address asks for every download. */
export const allDownloads = "tous";

type Named = { readonly roadmap: string; readonly period: string; readonly number: number };

/** The page of one publication, whatever replaces it later. */
export const publicationHref = ({ roadmap, period, number }: Named, lang: string): string => {
  const params = new URLSearchParams({
    [shelfNames.number]: String(number),
    [shelfNames.roadmap]: roadmap,
    [shelfNames.lang]: lang,
  });
  return `/rapports/${period}?${params.toString()}`;
};

/** What a publication corrected, on its page; without a roadmap, of the one that is shown first. */
export const correctionHref = (roadmap: string | null, period: string, number: number): string =>
  `${viewHref(`/rapports/${period}`, { ...plainView, roadmap }, { [shelfNames.number]: String(number) })}#erratum`;

/** The report of one scope as a page, of that number whatever replaces it later. */
export const readHref = ({ roadmap, period, number }: Named, scope: string, lang: string): string => {
  const params = new URLSearchParams({
    [shelfNames.number]: String(number),
    [shelfNames.roadmap]: roadmap,
    [shelfNames.lang]: lang,
  });
  return `/rapports/${period}/${encodeURIComponent(scope)}?${params.toString()}`;
};

const query = ({ roadmap, number }: Named, more: Record<string, string> = {}): string =>
  new URLSearchParams({ roadmap, number: String(number), ...more }).toString();

/** Where a file is downloaded: its number is named, so the bytes never change. */
export const fileHref = (
  of: Named,
  { scope, format, lang }: Pick<PublishedFile, "scope" | "format" | "lang">,
): string => `/api/v1/publications/${of.period}/files/${scope}.${format}?${query(of, { lang })}`;

export const manifestHref = (of: Named): string => `/api/v1/publications/${of.period}?${query(of)}`;
