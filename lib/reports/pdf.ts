import type { ReportModel } from "@/lib/domain/report";

import { breakableText, mapText, printableText, type Coverage } from "./clean-text";
import type { Speech } from "./figures";
import { pdfView } from "./pdf-view";

/** What the page template prints of a report, with families of fonts that draw `families`, as JSON. */
export function pdfData(model: ReportModel, by: Speech, families: readonly Coverage[]): string {
  const laid = (text: string): string => breakableText(printableText(text, families));
  // The digests stay as they are: they are there to be copied.
  const provenance = mapText(model.provenance, (text) => printableText(text, families));
  return JSON.stringify(pdfView({ ...mapText(model, laid), provenance }, by));
}
