import { signOut } from "@/lib/auth/sign-out";

export const POST = (request: Request): Promise<Response> => signOut(request, new Date());
