import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, generate } from "./build.mjs";
import { refuseToRun } from "./child-process.mjs";
import { migrate, seed, startDatabase } from "./data.mjs";
import { addressesOf } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { takeLock } from "./lock.mjs";
import { alreadyRunning } from "./messages.mjs";
import { say, step } from "./report.mjs";
import { loadSecrets } from "./secrets.mjs";
import { startApplication, startIdentityProvider } from "./services.mjs";
import { isStopping, onStop } from "./stopping.mjs";

/** Starts every part in the order that is ready soonest; `fail` hears of a part that ends later by itself. */
export async function runDemo(options, fail) {
  const { dataDir } = options;
  const { appUrl } = addressesOf(options, {});
  onStop(takeLock(dataDir, "demo", alreadyRunning, { url: appUrl, dataDir }));
  const secrets = loadSecrets(dataDir);
  await step("Generated files", generate);
  await together(prepareData(options, secrets), step("Build", build));
  await serve(options, secrets, fail);
  writeAddresses(dataDir, addressesOf(options, secrets));
  if (!isStopping()) say(`Trajectoire is ready: ${appUrl}`);
}

// When one fails the other is ended too, and the failure told is the one that came first.
async function together(...works) {
  const failures = [];
  const note = async (error) => {
    failures.push(error);
    await refuseToRun();
  };
  await Promise.all(works.map((work) => work.catch(note)));
  if (failures.length > 0) throw failures[0];
}

async function prepareData(options, secrets) {
  await step("Database", async () => {
    const cluster = await startDatabase(options, secrets);
    onStop(cluster.stop);
    await migrate(options, secrets);
  });
  if (!isStopping())
    await step("Demonstration data", () => seed(options, secrets), path.join(options.dataDir, "logs", "seed.log"));
}

async function serve(options, secrets, fail) {
  if (isStopping()) return;
  const ended = (name, logFile) => fail(new Failure(`The ${name} ended by itself; its log is ${logFile}.`));
  await step("Servers", async () => {
    const services = [startIdentityProvider, startApplication].map((begin) => begin(options, secrets, ended));
    services.forEach((service) => onStop(service.stop));
    await Promise.all(services.map((service) => service.ready()));
  });
}

// Other commands find the running demonstration's database here.
function writeAddresses(dataDir, addresses) {
  const file = path.join(dataDir, "demo.json");
  writeFileSync(`${file}.new`, JSON.stringify(addresses, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  onStop(() => rmSync(file, { force: true }));
}
