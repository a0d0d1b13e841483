import { receiveFile } from "@/lib/auth/sent-file";
import { importHref, importListHref } from "@/lib/schemas/import-address";
import { importUploadSchema } from "@/lib/schemas/import-form";
import { env } from "@/lib/shared/env";
import { receiveImport } from "@/lib/use-cases/exchange/receive-import";

const goTo = (path: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().APP_URL).href, "cache-control": "no-store" },
  });

/** Takes a file of values, without JavaScript too; leads to what it would change. */
export async function POST(request: Request): Promise<Response> {
  const now = new Date();
  const sent = await receiveFile(request, now);
  if (!sent.ok && sent.error === "crossOrigin") return new Response(null, { status: 403 });
  if (!sent.ok && sent.error === "unauthenticated") return goTo("/connexion?retour=/imports");
  if (!sent.ok) return goTo(importListHref({ refusal: sent.error }));
  const { actor, file, fields } = sent.value;
  const asked = importUploadSchema.safeParse(fields);
  if (!asked.success) return goTo(importListHref({ refusal: "invalidRequest" }));
  const { kind } = asked.data;
  const what = asked.data.kind === "entries" ? asked.data.campaign : { roadmap: asked.data.roadmap };
  const received = await receiveImport(actor, { kind, ...what, file }, now);
  if (received.ok) return goTo(importHref(received.value.id));
  const row = received.faults?.[0]?.row;
  return goTo(importListHref({ refusal: received.error, ...(row !== undefined && { row }) }));
}
