import type { ReportModel } from "@/lib/domain/report";

import { breakableText, mapText, printableText } from "./clean-text";
import { coverageOf } from "./coverage";
import type { Speech } from "./figures";
import { layOut } from "./pdf-pool";
import { pdfView } from "./pdf-view";

/** The report as PDF/UA-1: tagged, titled, in its language; the same bytes each time. */
export function writePdf(model: ReportModel, by: Speech): Promise<Uint8Array> {
  const families = coverageOf(model.head.brand);
  const printable = mapText(model, (text) => printableText(text, families));
  // The digests stay as they are: they are there to be copied.
  const laid = { ...mapText(printable, breakableText), provenance: printable.provenance };
  return layOut(JSON.stringify(pdfView(laid, by)));
}
