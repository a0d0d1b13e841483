import { beginSignIn } from "@/lib/auth/sign-in";

export const POST = (request: Request): Promise<Response> => beginSignIn(request, new Date());
