import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { run, runScript } from "../demo/child-process.mjs";
import { binaries } from "../demo/dependencies.mjs";
import { commandEnvironment } from "../demo/environment.mjs";
import { Failure } from "../demo/failure.mjs";
import { root } from "../demo/options.mjs";

const systemBrowsers = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const logFile = path.join(root, ".data", "logs", "browser.log");

/** A Chromium: the system's, else Playwright's own, else one installed now. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log("No Chromium found: installing one …");
  for (const install of [fromDebian, fromPlaywright]) {
    await install().catch(() => undefined);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Failure(
    "The journeys need a Chromium; none was found and none could be installed. Install your system's package " +
      `« chromium », or run: npx playwright install chromium. What was tried is in ${path.relative(process.cwd(), logFile)}.`,
  );
}

function findBrowser() {
  const places = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
  const system = places.flatMap((place) => systemBrowsers.map((name) => path.join(place, name)));
  return [...system, chromium.executablePath()].find((file) => existsSync(file));
}

async function fromDebian() {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const told = { env, logFile, name: "Installing Chromium" };
  await run("apt-get", ["update"], told);
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], told);
}

async function fromPlaywright() {
  const told = { env: commandEnvironment(), logFile, name: "Installing Chromium" };
  await runScript(path.join(binaries, "playwright"), ["install", "chromium"], told);
}
