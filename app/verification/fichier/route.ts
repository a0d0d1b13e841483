import { uploadedHash } from "@/lib/auth/verified-upload";
import { env } from "@/lib/shared/env";

/**
 * A form's file, without JavaScript too. The answer's address names the fingerprint alone, which the page looks up
 * again: nobody can make a link that says « authentic ».
 */
export async function POST(request: Request): Promise<Response> {
  const read = await uploadedHash(request, new Date());
  const location = new URL("/verification", env().APP_URL);
  if ("hash" in read) location.searchParams.set("empreinte", read.hash);
  else location.searchParams.set("refus", read.refusal);
  location.hash = "reponse";
  return new Response(null, { status: 303, headers: { location: location.href, "cache-control": "no-store" } });
}
