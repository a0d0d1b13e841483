import { visitor } from "@/lib/auth/mint";
import { listKnownKeys } from "@/lib/use-cases/publication/known-keys";
import { inScope } from "@/lib/data/transaction";
import { signingKeysAnswer } from "@/lib/domain/signing-key";

export const dynamic = "force-dynamic";

/** Public keys that sealed publications, served at /.well-known/trajectoire-signing-key. */
export async function GET(): Promise<Response> {
  const keys = await inScope(visitor, (tx) => listKnownKeys(visitor, tx));
  return Response.json(signingKeysAnswer(keys), { headers: { "cache-control": "public, max-age=300" } });
}
