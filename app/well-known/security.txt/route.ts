import { env } from "@/lib/shared/env";

const halfYear = 182 * 24 * 3600 * 1000;

/** RFC 9116: where to report a vulnerability. Served at /.well-known/security.txt. */
export function GET(): Response {
  const { APP_URL } = env();
  const expires = new Date(new Date().getTime() + halfYear).toISOString().slice(0, 10);
  const lines = [
    `Contact: ${APP_URL}/aide#securite`,
    `Expires: ${expires}T00:00:00.000Z`,
    "Preferred-Languages: fr, en",
    `Canonical: ${APP_URL}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
export const dynamic = "force-dynamic";
