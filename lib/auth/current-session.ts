import "server-only";
import { cookies } from "next/headers";
import { sessionCookieName } from "./cookie";
import { digest } from "./lookup";

/** The name under which a person's list of sessions knows the one that asks: the digest of its id, in hexadecimal. */
export async function currentSessionKey(): Promise<string> {
  const sessionId = (await cookies()).get(sessionCookieName())?.value ?? "";
  return Buffer.from(digest(sessionId)).toString("hex");
}
