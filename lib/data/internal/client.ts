import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl } from "@/lib/shared/env";
import { PrismaClient, type Prisma } from "./generated/client";
import { contextualPool } from "./opening-context";

export type Tx = Prisma.TransactionClient;
export { Prisma } from "./generated/client";

const connections = 10;
const holder = globalThis as typeof globalThis & { trajectoirePrisma?: PrismaClient };

/** One client for the process, made at first use, kept across reloads of a development server. */
export function prisma(): PrismaClient {
  holder.trajectoirePrisma ??= new PrismaClient({
    adapter: new PrismaPg(contextualPool({ connectionString: databaseUrl(), max: connections, options: planOnce }), {
      statementNameGenerator: statementName,
      disposeExternalPool: true,
    }),
  });
  return holder.trajectoirePrisma;
}

// Every look-up goes by keys: planning for the values of one call costs more than the call.
const planOnce = "-c plan_cache_mode=force_generic_plan";

const names = new Map<string, string>();
const namesKept = 2000;

/** Prepared statements: the same text is planned once per connection. */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash("sha1").update(sql).digest("hex");
  if (names.size < namesKept) names.set(sql, name);
  return name;
}
