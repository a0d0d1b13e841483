import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { commandEnvironment } from "../scripts/demo/environment.mjs";
import { root } from "../scripts/demo/options.mjs";
import { loadSecrets } from "../scripts/demo/secrets.mjs";
import { connectionString } from "../scripts/postgres/database.mjs";
import { freePort } from "../scripts/testing/free-port.mjs";
import { copyApplication, startApplication } from "./application.mjs";
import { generate, makeAccess } from "./generate.mjs";
import { keep, tell } from "./report.mjs";
import { scenarios } from "./scenarios.mjs";

const processes = 2;

/** Measures every scenario at one size and prints them; 0 when all ran. */
export async function runBenchmarks(size, only) {
  const dataDir = path.join(root, ".data", "bench", size);
  // A folder that was not filled to its end is filled anew.
  if (!existsSync(markerOf(dataDir))) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort(3);
  const secrets = loadSecrets(dataDir);
  const bare = connectionString({
    port: port + 2,
    role: "postgres",
    password: secrets.superuser,
    database: "trajectoire",
  });
  process.env.BENCH_DATABASE_URL = bare;
  const copy = copyApplication();
  const application = await startApplication(copy, { port, dataDir });
  const client = new pg.Client({ connectionString: bare });
  await client.connect();
  try {
    await ensureValues(client, { size, dataDir, copy, databaseUrl: application.databaseUrl });
    const access = await makeAccess(client);
    const bench = { origin: application.appUrl, bare, client, access, size, pid: serverPid(port), root, copy };
    const chosen = scenarios.filter(({ name }) => only === null || only.includes(name));
    const measured = [];
    for (const { name, measure } of chosen) {
      console.log(`${name} …`);
      measured.push({ name, ...(await measure(bench)) });
      tell(size, measured.at(-1));
    }
    keep(size, measured, path.join(root, ".data", "bench"));
    return 0;
  } finally {
    await client.end();
    await application.stop();
  }
}

const markerOf = (dataDir) => path.join(dataDir, "generated.json");

/** Values are generated once per size and kept. */
async function ensureValues(client, { size, dataDir, copy, databaseUrl }) {
  if (existsSync(markerOf(dataDir))) return;
  console.log(`Generating ${size} values …`);
  await generate(client, size);
  console.log("Computing their results …");
  const env = { ...commandEnvironment(), DATABASE_URL: databaseUrl };
  const execArgv = ["--conditions=react-server", "--import", "tsx"];
  const script = path.join(copy, "bench", "recompute.ts");
  // The copy's own: it runs its scripts in its own folder.
  const { runScript } = await import(path.join(copy, "scripts", "demo", "child-process.mjs"));
  const parts = Array.from({ length: processes }, (_, part) => String(part));
  await Promise.all(
    parts.map((part) =>
      runScript(script, [part, String(processes)], {
        env,
        execArgv,
        name: "results",
        logFile: path.join(dataDir, "logs", `recompute-${part}.log`),
      }),
    ),
  );
  await client.query("VACUUM ANALYZE result");
  writeFileSync(markerOf(dataDir), JSON.stringify({ size }));
}

/** The process that answers requests: Next's, with the port in its environment. */
function serverPid(port) {
  const isServer = (pid) => {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("next") && environment.includes(`PORT=${port}`);
    } catch {
      // Ended meanwhile, or somebody else's.
      return false;
    }
  };
  const found = readdirSync("/proc").find((name) => /^\d+$/.test(name) && isServer(name));
  if (found === undefined) throw new Error("The process of the application was not found under /proc.");
  return Number(found);
}
