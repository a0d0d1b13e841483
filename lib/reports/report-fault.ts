/** Why the files of a report could not be made. */
export type ReportFault = "fontMissing" | "layoutFailed";

const sentences: Readonly<Record<ReportFault, string>> = {
  fontMissing: "The fonts of the reports are not all there, run `node scripts/prepare-reports.mjs`",
  layoutFailed: "The report could not be laid out",
};

export const reportError = (fault: ReportFault, detail: string): Error =>
  withFault(fault, `${sentences[fault]}: ${detail}`);

/** An error of the writers as it was thrown elsewhere, by its fault and its whole sentence. */
export const withFault = (fault: ReportFault, message: string): Error =>
  Object.assign(new Error(message), { reportFault: fault });

/** The fault of an error that the writers of reports threw; null for what is none of theirs. */
export function reportFault(error: unknown): ReportFault | null {
  if (!(error instanceof Error) || !("reportFault" in error)) return null;
  const { reportFault: fault } = error;
  return fault === "fontMissing" || fault === "layoutFailed" ? fault : null;
}
