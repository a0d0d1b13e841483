import type { ReportModel } from "@/lib/domain/report";

import { mapText, printableText } from "./clean-text";
import { coverageOf } from "./coverage";
import type { Speech } from "./figures";
import { layOut } from "./pdf-pool";
import { pdfView } from "./pdf-view";

/** The report as PDF/UA-1: tagged, titled, in its language; the same bytes each time. */
export function writePdf(model: ReportModel, by: Speech): Promise<Uint8Array> {
  const families = coverageOf(model.head.brand);
  const printable = mapText(model, (text) => printableText(text, families));
  return layOut(JSON.stringify(pdfView({ ...printable, provenance: model.provenance }, by)));
}
