import { execFile } from "node:child_process";
import path from "node:path";
import { setInterval } from "node:timers";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { commandEnvironment } from "../scripts/demo/environment.mjs";
import { currentMemory } from "./load.mjs";
import { jsonOf } from "./requests.mjs";
import { lastQuarter, roadmap } from "./sizes.mjs";

const warmUpSeconds = 5;
const idleSeconds = 15;
const everyMilliseconds = 100;
const longestSeconds = 600;
const inDays = (count) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

/**
 * The open campaign closed and published: how long its files take, what the process needs above idle, and how long a
 * board takes meanwhile beside what it takes when nothing else happens. The campaign is open again afterwards.
 */
export async function publishCampaign({ origin, access, client, pid }) {
  const campaign = `${origin}/api/v1/campaigns/${lastQuarter()}`;
  const { director: token } = access;
  const act = (name, body) => jsonOf("POST", `${campaign}/${name}?roadmap=${roadmap}`, { token, body });
  const find = async () =>
    (await jsonOf("GET", `${origin}/api/v1/campaigns?roadmap=${roadmap}&period=${lastQuarter()}`, { token })).items[0];
  await forgetStandIns(client);
  // A run that was stopped left its publication to the next start.
  await untilSealed(find);
  const reopen = () => act("reopen", { reason: "Banc de mesure", closesOn: inDays(60) });
  if ((await find()).state === "published") await reopen();
  if ((await find()).state === "open") await act("close", {});
  const { items } = await jsonOf("GET", `${campaign}/sheets?roadmap=${roadmap}`, { token });
  const missing = items.filter(({ state }) => state !== "validated");
  const without = missing.map(({ department }) => ({ department, reason: "Banc de mesure" }));
  const board = { url: `${origin}/api/v1/roadmaps/${roadmap}/board`, token };
  // An act has just emptied what was kept: the first answers are no measure of rest.
  await watchBoard(board, wait(warmUpSeconds * 1000));
  const idle = await watchBoard(board, wait(idleSeconds * 1000));
  const start = performance.now();
  await act("publish", { without });
  const answered = performance.now();
  const memory = watchMemory(pid);
  const busy = await watchBoard(board, untilSealed(find));
  const ended = performance.now();
  const { idle: restMemory, peak } = memory.end();
  const { state, publications, sealing } = await find();
  if (state !== "published") throw new Error(`The campaign is ${state}: ${JSON.stringify(sealing)}`);
  const files = await filesOf(origin, token, publications.at(-1));
  await reopen();
  return {
    ...{ ...files, "answered in ms": Math.round(answered - start), "sealed in s": (ended - answered) / 1000 },
    ...{ "memory idle in MB": restMemory, "memory above idle in MB": peak - restMemory },
    ...{ "board p95 idle in ms": idle, "board p95 meanwhile in ms": busy, "board p95 over idle": busy / idle },
  };
}

/** A report of some twenty pages with its charts, made as a publication makes it: after the first, which reads the fonts. */
export async function layOutReport({ copy }) {
  const args = ["--conditions=react-server", "--import", "tsx", path.join(copy, "bench", "lay-out.ts")];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: copy, env: commandEnvironment() });
  const { pages, first, median } = JSON.parse(stdout);
  return { pages, "first in ms": Math.round(first), "median in ms": Math.round(median) };
}

/** What `validate` stands in for a publication with would be published beside the real one. */
const forgetStandIns = (client) =>
  client.query(`SET session_replication_role = replica;
    DELETE FROM published_revision WHERE publication_id IN (SELECT id FROM publication WHERE failure = 'sealingFailed');
    DELETE FROM publication WHERE failure = 'sealingFailed'; SET session_replication_role = DEFAULT`);

/** The 95th percentile, in milliseconds, of a board asked for ten times a second until `over`. */
async function watchBoard({ url, token }, over) {
  const times = [];
  const asked = [];
  let isOver = false;
  const end = over.finally(() => (isOver = true));
  const headers = { authorization: `Bearer ${token}` };
  const ask = async () => {
    const start = performance.now();
    const answer = await fetch(url, { headers });
    await answer.text();
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    times.push(performance.now() - start);
  };
  while (!isOver) {
    asked.push(ask());
    await wait(everyMilliseconds);
  }
  await Promise.all([end, ...asked]);
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

async function untilSealed(find) {
  for (let second = 0; second < longestSeconds; second += 1) {
    if ((await find()).state !== "publishing") return;
    await wait(1000);
  }
  throw new Error("The publication was not sealed in time.");
}

function watchMemory(pid) {
  const idle = currentMemory(pid);
  let peak = idle;
  const timer = setInterval(() => (peak = Math.max(peak, currentMemory(pid))), 50);
  return { end: () => (clearInterval(timer), { idle, peak }) };
}

async function filesOf(origin, token, number) {
  const address = `${origin}/api/v1/publications/${lastQuarter()}?roadmap=${roadmap}&number=${number}`;
  const { files } = await jsonOf("GET", address, { token });
  return { number, files: files.length, MB: files.reduce((sum, { size }) => sum + size, 0) / 1e6 };
}
