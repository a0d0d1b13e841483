import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";

/** Counts one request of a bucket in the window that starts then, and says how many there have been. */
export async function countRequest(actor: Actor, tx: Tx, bucket: string, windowStart: Date): Promise<number> {
  const rows = await tx.$queryRaw`
    insert into rate_limit as held (bucket, window_start, count) values (${bucket}, ${windowStart}::timestamptz, 1)
    on conflict (bucket) do update set window_start = excluded.window_start,
      count = case when held.window_start = excluded.window_start then held.count + 1 else 1 end
    returning count`;
  return z.tuple([z.object({ count: z.number().int() })]).parse(rows)[0].count;
}
