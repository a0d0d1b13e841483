import type { Role } from "@/lib/domain/actor";

/** What the frame of a page shows of the person signed in. */
export type ShellPerson = { readonly name: string; readonly roles: readonly Role[] };
