import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runScript } from "./child-process.mjs";
import { binaries } from "./dependencies.mjs";
import { commandEnvironment } from "./environment.mjs";
import { waitForLock } from "./lock.mjs";
import { root } from "./options.mjs";

const state = path.join(root, ".data");
const sources = ["app", "components", "lib", "prisma/schema.prisma", "public"];
const generated = ["lib/data/internal/generated", "lib/reports/fonts", "lib/reports/writers", "lib/jobs/threads"];
const settings = [
  "package-lock.json",
  "next.config.mjs",
  "next.config.ts",
  "prisma.config.ts",
  "proxy.ts",
  "instrumentation.ts",
];

/** Writes the database client and what reports are made with, from which both the build and the data begin. */
export async function generate() {
  const client = { inputs: ["prisma", "package-lock.json", "prisma.config.ts"], output: `${generated[0]}/client.ts` };
  const reports = {
    inputs: ["package-lock.json", "package.json", "scripts/prepare-fonts.mjs", "scripts/prepare-reports.mjs", "lib"],
    output: `${generated[3]}/sealing-thread.mjs`,
  };
  // The second holds the first.
  const made = [
    await unlessCurrent("client", client, () => command("client", "prisma", "generate")),
    await unlessCurrent("reports", reports, () => script("reports", "scripts/prepare-reports.mjs")),
  ];
  return made.every((detail) => detail === "up to date") ? "up to date" : undefined;
}

/** Builds the application for production, unless the last build was made from the same sources. */
export async function build() {
  const inputs = [...sources, ...settings];
  const release = await waitForLock(state, "build");
  try {
    return await unlessCurrent("build", { inputs, output: ".next/BUILD_ID" }, async () => {
      await command("icons", "react-dsfr", "update-icons");
      await command("build", "next", "build");
    });
  } finally {
    release();
  }
}

async function unlessCurrent(name, { inputs, output }, work) {
  const stamp = path.join(state, "stamps", name);
  const digest = digestOf(inputs);
  const last = existsSync(stamp) && existsSync(path.join(root, output)) ? readFileSync(stamp, "utf8") : "";
  if (last === digest) return "up to date";
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  return undefined;
}

const command = (name, program, ...args) => script(name, path.join(binaries, program), ...args);

function script(name, file, ...args) {
  if (!existsSync(path.resolve(root, file))) return undefined;
  const logFile = path.join(state, "logs", `${name}.log`);
  return runScript(path.resolve(root, file), args, {
    logFile,
    env: commandEnvironment(),
    name: `The step « ${name} »`,
  });
}

function digestOf(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap((input) => filesUnder(input)))
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

// Read from the folders, not from git: a downloaded archive has none, and git refuses another user's checkout.
function filesUnder(input) {
  const place = path.join(root, input);
  if (generated.includes(input) || input.includes(".test.") || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [input];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(`${input}/${name}`));
}
