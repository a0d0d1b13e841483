import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { prisma } from "@/lib/data/internal/client";
import { parisDay } from "@/lib/domain/day";
import { accountSchema, type Account } from "./mint";

export const digest = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(secret).digest());
const parseAccount = (rows: unknown): Account | null =>
  z.tuple([z.object({ account: accountSchema.nullable() })]).parse(rows)[0].account;

/** 256 random bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export async function accountBySession(sessionId: string, now: Date): Promise<Account | null> {
  return parseAccount(
    await prisma().$queryRaw`
      select account_by_session(${digest(sessionId)}, ${now}::timestamptz, ${parisDay(now)}::date) as account`,
  );
}

export async function accountByToken(token: string, now: Date): Promise<Account | null> {
  return parseAccount(
    await prisma().$queryRaw`
      select account_by_token(${digest(token)}, ${now}::timestamptz, ${parisDay(now)}::date) as account`,
  );
}

const signInSchema = z.object({
  outcome: z.enum(["known", "bound", "notInvited", "identityConflict", "siretChanged", "suspended"]),
  userId: z.uuid().optional(),
});
export type SignInAnswer = z.output<typeof signInSchema>;
export type ProvenIdentity = { issuer: string; sub: string; email: string; siret: string; name: string };

/** Binds a proven identity to its invitation, or finds the account it is bound to. */
export async function signIn(identity: ProvenIdentity, now: Date): Promise<SignInAnswer> {
  const { issuer, sub, email, siret, name } = identity;
  const rows = await prisma().$queryRaw`
    select sign_in(${issuer}, ${sub}, ${email}, ${siret}, ${name}, ${now}::timestamptz) as answer`;
  return z.tuple([z.object({ answer: signInSchema })]).parse(rows)[0].answer;
}

export type SessionProof = { acr: string | null; authTime: Date | null; idToken: string | null; agent: string | null };

/** Opens a session and gives its id: only its digest is stored. */
export async function openSession(userId: string, proof: SessionProof, now: Date): Promise<string> {
  const sessionId = newSecret();
  await prisma().$queryRaw`
    select session_open(${digest(sessionId)}, ${userId}::uuid, ${now}::timestamptz, ${proof.acr},
      ${proof.authTime}::timestamptz, ${proof.idToken}, ${proof.agent})::text`;
  return sessionId;
}

export async function closeSession(sessionId: string, now: Date): Promise<void> {
  await prisma().$queryRaw`select session_close(${digest(sessionId)}, ${now}::timestamptz)::text`;
}
