import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

import { reportFormats } from "@/lib/domain/publication";

const addressOf = (module: string): string =>
  pathToFileURL(path.join(process.cwd(), "lib", "reports", `${module}.ts`)).href;

/** Prints the digests of the sample's files in both languages. */
const program = `
import { createHash } from "node:crypto";
import { makeReportFiles } from "${addressOf("make-files")}";
import { sampleModel } from "${addressOf("sample-model")}";
for (const lang of ["fr", "en"])
  for (const { name, bytes } of await makeReportFiles(JSON.stringify(sampleModel()), lang, ${JSON.stringify(reportFormats)}))
    console.log(name, createHash("sha256").update(bytes).digest("hex"));
process.exit(0);
`;

async function digestsOf(machine: Readonly<Record<string, string>>): Promise<string[]> {
  const args = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NODE_ENV: "production", ...machine },
  });
  return stdout.trim().split("\n");
}

it("gives the same bytes in two processes whose zones and locales differ, in the five formats", async () => {
  const west = await digestsOf({ TZ: "America/Los_Angeles", LC_ALL: "C" });
  const east = await digestsOf({ TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8" });
  expect(west).toHaveLength(2 * reportFormats.length);
  expect(east).toEqual(west);
}, 120_000);
