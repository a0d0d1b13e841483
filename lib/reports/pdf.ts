import type { ReportModel } from "@/lib/domain/report";

import { breakableText, mapText, printableText } from "./clean-text";
import { coverageOf } from "./coverage";
import type { Speech } from "./figures";
import { pdfView } from "./pdf-view";
import { layOut } from "./press-pool";

/** The report as PDF/UA-1: tagged, titled, in its language; the same bytes each time. */
export function writePdf(model: ReportModel, by: Speech): Promise<Uint8Array> {
  const families = coverageOf(model.head.brand);
  const laid = mapText(model, (text) => breakableText(printableText(text, families)));
  // The digests stay as they are: they are there to be copied.
  const provenance = mapText(model.provenance, (text) => printableText(text, families));
  return layOut(JSON.stringify(pdfView({ ...laid, provenance }, by)));
}
