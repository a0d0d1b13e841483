import { defaultLang, toLang, type Lang } from "@/lib/messages/lang";

import { codeSchema } from "./code";
import { lastParam, type AddressParams } from "./view";

/** What the address of a page of reports says. */
export type ShelfView = {
  readonly roadmap: string | null;
  readonly lang: Lang;
  readonly number: number | null;
  /** Every download, not the latest alone. */
  readonly hasAllDownloads: boolean;
};

/** What cannot be read is as good as absent; the files' language is the page's unless the address says another. */
export function readShelfView(params: AddressParams, pageLang: string = defaultLang): ShelfView {
  const number = lastParam(params, "numero");
  const lang = lastParam(params, "langue");
  return {
    roadmap: codeSchema.safeParse(lastParam(params, "feuille")).data ?? null,
    lang: toLang(lang === "" ? pageLang : lang),
    hasAllDownloads: lastParam(params, "telechargements") === "tous",
    number: /^[1-9]\d{0,5}$/.test(number) ? Number(number) : null,
  };
}
