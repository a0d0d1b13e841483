import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/shared/env";
import { systemActor } from "./mint";

/** Who reads the mails that a demonstration keeps instead of sending; nobody where mail leaves, or is anybody's own. */
export function demoMailReader(): Actor | null {
  const { DEMO, SMTP_URL } = env();
  return DEMO && SMTP_URL === undefined ? systemActor("demo-mailbox") : null;
}
