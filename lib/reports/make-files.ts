import type { ReportFormat } from "@/lib/domain/publication";
import type { Lang } from "@/lib/messages/lang";

import { press } from "./press-pool";
import type { ReportFile } from "./write-files";

/**
 * The files of a report, given as the JSON of a `ReportModel`, in the order of `formats`: the same report gives the same
 * bytes anywhere, at any time. They are made in a thread of their own. `reportFault` tells why it failed.
 */
export const makeReportFiles = (report: string, lang: Lang, formats: readonly ReportFormat[]): Promise<ReportFile[]> =>
  press({ report, lang, formats });
