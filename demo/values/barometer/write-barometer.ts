import { writeFileSync } from "node:fs";
import { barometerFiles } from "./barometer-files";

// Run by hand after a change of the files: `npx tsx demo/values/barometer/write-barometer.ts`.
for (const [name, text] of Object.entries(barometerFiles())) {
  writeFileSync(new URL(`../../data/barometre-2021/${name}`, import.meta.url), text);
}
