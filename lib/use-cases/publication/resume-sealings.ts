import "server-only";
import { listAbandonedSealings } from "@/lib/data/sealing-lease";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";

type Seal = (job: { readonly publicationId: string }) => Promise<void>;

/** Takes up the publications whose sealing ended with its process; what was made of them is not made again. */
export async function resumeSealings(actor: Actor, seal: Seal): Promise<void> {
  for (const publicationId of await inScope(actor, (tx) => listAbandonedSealings(actor, tx))) {
    await seal({ publicationId });
  }
}
