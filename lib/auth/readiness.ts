import "server-only";
import { prisma } from "@/lib/data/internal/client";
import { log } from "@/lib/shared/log";

const patience = 2000;

/** Whether the database answers, soon. */
export async function isDatabaseReady(): Promise<boolean> {
  const late = AbortSignal.timeout(patience);
  const tooLate = new Promise<false>((resolve) => {
    late.addEventListener("abort", () => resolve(false));
  });
  const answered = prisma().$queryRaw`select 1`.then(
    () => true,
    (error: unknown) => {
      log().warn({ err: error }, "the database is away");
      return false;
    },
  );
  return Promise.race([answered, tooLate]);
}
