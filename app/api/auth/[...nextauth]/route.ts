import { completeSignIn } from "@/lib/auth/sign-in";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Only the identity provider's answer comes here; every other action of next-auth is closed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  return nextauth.join("/") === "callback/proconnect"
    ? completeSignIn(request, new Date())
    : new Response(null, { status: nextauth[0] === "signin" ? 400 : 404 });
}
