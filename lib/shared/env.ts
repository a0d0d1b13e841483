import { createPrivateKey } from "node:crypto";
import { z } from "zod";

const onOff = z.enum(["on", "off"]).transform((text) => text === "on");
const empty = (text: unknown): unknown => (text === "" ? undefined : text);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(empty, schema.optional());

/** Another key would start, and fail at the first publication. */
function isEd25519(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}

const environmentSchema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
    NEXTAUTH_SECRET: z.string().refine((secret) => Buffer.byteLength(secret) >= 32),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
    OIDC_CLIENT_ID: z.string().min(1),
    OIDC_CLIENT_SECRET: z.string().min(1),
    OIDC_SIGNING_ALG: optional(z.enum(["RS256", "ES256"])).transform((alg) => alg ?? ("RS256" as const)),
    OIDC_PKCE: optional(onOff).transform((pkce) => pkce ?? true),
    SIGNING_KEY: z.string().refine(isEd25519),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: optional(z.string().min(3)),
    STATE_BRAND: optional(onOff).transform((brand) => brand ?? true),
    TRUSTED_PROXY: optional(z.string()).transform((list) => (list === undefined ? [] : list.split(","))),
    RATE_LIMITS: optional(z.string().regex(/^(off|[a-z-]+:\d+(,[a-z-]+:\d+)*)$/)).transform(
      (limits) => limits ?? "sign-in:20,write:600,export:120",
    ),
    METRICS_TOKEN: optional(z.string().min(16)),
    LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"])).transform((level) => level ?? "info"),
    PORT: optional(z.coerce.number().int().min(1).max(65535)),
    DEMO: optional(z.enum(["0", "1"])).transform((demo) => demo === "1"),
  })
  .superRefine((env, context) => {
    const refuse = (name: string) => context.addIssue({ code: "custom", path: [name], message: "not allowed here" });
    if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined) refuse("MAIL_FROM");
    const isLocalDemo = env.DEMO && isLoopback(new URL(env.APP_URL));
    if (env.DEMO && !isLocalDemo) refuse("DEMO");
    if (env.RATE_LIMITS === "off" && !env.DEMO) refuse("RATE_LIMITS");
    if (isLocalDemo) return;
    if (env.OIDC_ISSUER.startsWith("http:")) refuse("OIDC_ISSUER");
    if (isClearTcp(new URL(env.DATABASE_URL))) refuse("DATABASE_URL");
  });

export type Environment = z.output<typeof environmentSchema>;

const isLoopback = (url: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
const isClearTcp = (url: URL): boolean =>
  url.hostname !== "" && !["require", "verify-ca", "verify-full"].includes(url.searchParams.get("sslmode") ?? "");

/** Parses an environment; a missing or bad variable is named, its value never printed. */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].sort();
  throw new Error(`The environment is missing or has a bad value for: ${names.join(", ")}`);
}

let cached: Environment | undefined;
export function env(): Environment {
  if (cached === undefined) {
    cached = parseEnvironment(process.env);
    // next-auth reads its own address there, never from a request's Host.
    process.env["NEXTAUTH_URL"] = cached.APP_URL;
  }
  return cached;
}

/** The one variable that commands without a server need: nothing else is asked of them. */
export function databaseUrl(): string {
  const url = process.env["DATABASE_URL"];
  if (url === undefined || url === "")
    throw new Error("The environment is missing or has a bad value for: DATABASE_URL");
  return url;
}
