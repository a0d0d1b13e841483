import { isDatabaseReady } from "@/lib/auth/readiness";

/** The service can do its work: the database answers. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady();
  const headers = { "cache-control": "no-store", ...(!isReady && { "retry-after": "5" }) };
  return Response.json({ status: isReady ? "ready" : "unavailable" }, { status: isReady ? 200 : 503, headers });
}
export const dynamic = "force-dynamic";
