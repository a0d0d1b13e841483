import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const addressesSchema = z.object({ databaseUrl: z.string() });

/** Where a command works: `DATABASE_URL`, else the demonstration that runs on that data folder. */
export function findDatabase(dataDir = ".data"): void {
  if ((process.env["DATABASE_URL"] ?? "") !== "") return;
  const file = path.join(path.resolve(dataDir), "demo.json");
  if (!existsSync(file)) {
    throw new Error(`DATABASE_URL is not set, and no demonstration runs in ${path.dirname(file)} (npm run demo).`);
  }
  process.env["DATABASE_URL"] = addressesSchema.parse(JSON.parse(readFileSync(file, "utf8"))).databaseUrl;
}
