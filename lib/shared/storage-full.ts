import { faultSigns } from "./fault-signs";

/** PostgreSQL's disk_full, and the system's own words for it. */
const full = /^(?:53100|ENOSPC|EDQUOT)$|No space left on device|could not extend file/;

/** Whether a failure says that there is no room left, for the database or for files. */
export function isStorageFull(error: unknown): boolean {
  const { codes, messages } = faultSigns(error);
  return [...codes, ...messages].some((one) => full.test(one));
}
