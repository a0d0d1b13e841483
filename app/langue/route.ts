import { isSameOrigin } from "@/lib/auth/origin";
import { isLang, langCookie } from "@/lib/messages/lang";
import { env } from "@/lib/shared/env";

const year = 365 * 24 * 3600;

/** Back to the page the choice was made on, if it is one of ours. */
function returnPath(request: Request, origin: string): string {
  const from = URL.parse(request.headers.get("referer") ?? "");
  return from?.origin === origin ? `${from.pathname}${from.search}` : "/";
}

/** Keeps the language a person chose. Form field: `langue`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const lang = (await request.formData().catch(() => new FormData())).get("langue");
  if (!isLang(lang)) return new Response(null, { status: 400 });
  const { APP_URL } = env();
  const secure = APP_URL.startsWith("https:") ? "; Secure" : "";
  const headers = {
    location: new URL(returnPath(request, APP_URL), APP_URL).href,
    "set-cookie": `${langCookie}=${lang}; Path=/; Max-Age=${String(year)}; HttpOnly; SameSite=Lax${secure}`,
    "cache-control": "no-store",
  };
  return new Response(null, { status: 303, headers });
}
