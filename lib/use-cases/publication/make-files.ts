import "server-only";
import type { SealedFile } from "@/lib/data/publication-write";
import { reportFormats, reportLangs } from "@/lib/domain/publication";
import type { ReportModel } from "@/lib/domain/report";
import { makeReportFiles } from "@/lib/reports/make-files";
import { sha256Of } from "./signing";

/**
 * Every file of a publication: each scope in each language and format. One language after the other: consecutive
 * reports then share most of their layout, which is not made again.
 */
export async function makeFiles(models: readonly ReportModel[]): Promise<SealedFile[]> {
  const files: SealedFile[] = [];
  for (const lang of reportLangs) {
    for (const model of models) {
      for (const { format, name, bytes } of await makeReportFiles(model, lang, reportFormats)) {
        const { scope } = model.head;
        files.push({ scope, lang, format, name, size: bytes.length, sha256: sha256Of(bytes), content: bytes });
      }
    }
  }
  return files;
}
