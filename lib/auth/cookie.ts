import "server-only";
import { env } from "@/lib/shared/env";

const isSecure = (): boolean => env().APP_URL.startsWith("https:");
const prefix = (): string => (isSecure() ? "__Host-" : "");

export const sessionCookieName = (): string => `${prefix()}trajectoire-session`;
export const logoutCookieName = (): string => `${prefix()}trajectoire-logout`;
export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() });

/** The cookies of a request, outside a React render; a value that is not well formed is left as it came. */
export const cookiesOf = (request: Request): Record<string, string> =>
  Object.fromEntries(
    (request.headers.get("cookie") ?? "")
      .split(/; */)
      .filter((pair) => pair.includes("="))
      .map((pair) => [pair.slice(0, pair.indexOf("=")), decoded(pair.slice(pair.indexOf("=") + 1))]),
  );

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
