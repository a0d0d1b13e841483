import { receiveFile } from "@/lib/auth/sent-file";
import { workbookFormSchema, workbookHref } from "@/lib/schemas/workbook-address";
import { env } from "@/lib/shared/env";
import { previewImport } from "@/lib/use-cases/exchange/preview-import";

type Context = { readonly params: Promise<{ readonly periode: string }> };

const goTo = (path: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().APP_URL).href, "cache-control": "no-store" },
  });

/** Takes a workbook that comes back, without JavaScript too; leads to what it would change. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const now = new Date();
  const period = (await params).periode;
  const sent = await receiveFile(request, now);
  if (!sent.ok && sent.error === "crossOrigin") return new Response(null, { status: 403 });
  if (!sent.ok && sent.error === "unauthenticated") return goTo("/connexion?retour=/saisie");
  const whose = workbookFormSchema.safeParse({ ...(sent.ok && sent.value.fields), period });
  if (!whose.success) return goTo("/saisie");
  if (!sent.ok) return goTo(workbookHref(whose.data, { refusal: sent.error }));
  const { actor, file } = sent.value;
  const previewed = await previewImport(actor, { ...whose.data, kind: "workbook", file }, now);
  return goTo(workbookHref(whose.data, previewed.ok ? { id: previewed.value.id } : { refusal: previewed.error }));
}
