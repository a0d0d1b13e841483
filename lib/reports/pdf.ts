import type { ReportModel } from "@/lib/domain/report";
import { byTurns } from "@/lib/shared/by-turns";

import { breakableText, mapText, printableText } from "./clean-text";
import { coverageOf } from "./coverage";
import type { Speech } from "./figures";
import { detailsOf, pdfView } from "./pdf-view";
import { layOut } from "./press-pool";

/** The report as PDF/UA-1: tagged, titled, in its language; the same bytes each time. */
export async function writePdf(model: ReportModel, by: Speech): Promise<Uint8Array> {
  const families = coverageOf(model.head.brand);
  const laid = (text: string): string => breakableText(printableText(text, families));
  const { indicators, ...rest } = model;
  const printed: ReportModel = {
    ...mapText(rest, laid),
    indicators: await byTurns(indicators, (one) => mapText(one, laid)),
    // The digests stay as they are: they are there to be copied.
    provenance: mapText(model.provenance, (text) => printableText(text, families)),
  };
  return layOut(JSON.stringify(pdfView(printed, by, await detailsOf(printed, by))));
}
