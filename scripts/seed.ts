import { env } from "@/lib/shared/env";
import { loadDemo } from "../prisma/seed/load-demo";

const { OIDC_ISSUER, DEMO } = env();
if (!DEMO) throw new Error("the demonstration's data go only into a demonstration (DEMO=1)");
let told = 0;
await loadDemo(
  {
    issuer: OIDC_ISSUER,
    isEmpty: process.argv.includes("--empty"),
    report: (done, total) => {
      const percent = Math.floor((100 * done) / total);
      if (percent >= told + 10) console.log(`${String((told = percent))} %`);
    },
  },
  new Date(),
);
process.exit(0);
