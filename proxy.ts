import { withSecurityHeaders } from "@/lib/shared/security-headers";

export const proxy = withSecurityHeaders;

// The API and static files carry their own headers, and a proxied body would be cut at 10 MB.
export const config = { matcher: ["/((?!api/|_next/static/|_next/image).*)"] };
