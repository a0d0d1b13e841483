import type { Role } from "@/lib/domain/actor";

/** What the frame of a page shows of the person signed in. */
export type ShellPerson = {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Messages not read yet. */
  readonly unread: number;
};
