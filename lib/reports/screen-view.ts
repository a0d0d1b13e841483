import type { ReportModel } from "@/lib/domain/report";
import type { Lang } from "@/lib/messages/lang";

import { pdfView } from "./pdf-view";
import { reportWords } from "./words";

/** What the page of a report shows: word for word what its PDF prints. */
export const screenView = (model: ReportModel, lang: Lang) => pdfView(model, { words: reportWords(lang), lang });
