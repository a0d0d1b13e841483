import "server-only";
import type { SealingFailure } from "@/lib/domain/sealing";
import { reportFault } from "@/lib/reports/report-fault";
import { isStorageFull } from "@/lib/shared/storage-full";

/** Why a sealing failed, as the director is told; what is behind it stands in the log. */
export function sealingFailure(error: unknown): SealingFailure {
  if (isStorageFull(error)) return "storageFull";
  return reportFault(error) ?? "sealingFailed";
}
