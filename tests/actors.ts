import type { Actor, Grant } from "@/lib/domain/actor";

const mint = (userId: string, ...grants: readonly Grant[]): Actor =>
  ({ kind: "person", userId, grants, hasSteppedUp: true }) as unknown as Actor;
const userId = (last: number): string => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;

/** Actors for tests alone: in the product only `lib/auth` makes one. All have given their second factor. */
export const administrator = (): Actor => mint(userId(1), { role: "administrator" });
export const director = (): Actor => mint(userId(2), { role: "director" });
export const auditor = (): Actor => mint(userId(3), { role: "auditor" });
export const head = (department: string): Actor => mint(userId(4), { role: "departmentHead", department });
export const contributor = (department: string): Actor => mint(userId(5), { role: "contributor", department });
export const reader = (ministry: string): Actor => mint(userId(6), { role: "ministryReader", ministry });
export const system = (job = "test"): Actor => ({ kind: "system", job }) as unknown as Actor;
