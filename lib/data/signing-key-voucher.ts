import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Tx } from "./internal/client";
import { onlyJobs } from "./internal/scope";

export type KeyVoucher = { readonly keyId: string; readonly voucher: string };

/** Everything that was put beside the keys to vouch for them: worth nothing until it is compared. */
export function listKeyVouchers(actor: Actor, tx: Tx): Promise<KeyVoucher[]> {
  return tx.$queryRaw<KeyVoucher[]>`select key_id as "keyId", voucher from signing_key_vouchers()`;
}

export async function keepKeyVoucher(actor: Actor, tx: Tx, { keyId, voucher }: KeyVoucher): Promise<void> {
  await tx.$executeRaw`insert into signing_key_voucher (key_id, voucher)
    select ${keyId}, ${voucher} where ${onlyJobs(actor)} on conflict do nothing`;
}
