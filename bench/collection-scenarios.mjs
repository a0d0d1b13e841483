import { load, median } from "./load.mjs";
import { lastQuarter, roadmap } from "./sizes.mjs";
import { jsonOf } from "./requests.mjs";

const department = "ACE";
const rounds = 15;

/** Validating a sheet in which one cell changed, the others being published: milliseconds of the one request. */
export async function validateSheet(bench) {
  const { origin, access, client } = bench;
  const period = lastQuarter();
  const sheet = `${origin}/api/v1/campaigns/${period}/sheets/${department}`;
  const act = (name, token, body = {}) => jsonOf("POST", `${sheet}/${name}?roadmap=${roadmap}`, { token, body });
  await makeWritable(sheet, access);
  const owed = await fill(bench, sheet, period);
  await act("submit", access.head);
  await act("validate", access.director);
  await publishAll(client);
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await act("return", access.director, { reason: "Banc de mesure" });
    const entries = [{ series: "BENCH-2/ACE/B0", period, value: 1000 + Math.floor(Math.random() * 1e6) }];
    const address = `${origin}/api/v1/campaigns/${period}/entries?roadmap=${roadmap}`;
    await jsonOf("PUT", address, { token: access.head, body: { entries } });
    await act("submit", access.head);
    const start = performance.now();
    await act("validate", access.director);
    times.push(performance.now() - start);
  }
  await act("return", access.director, { reason: "Banc de mesure" });
  return { owed, "p50 in ms": Math.round(median(times)) };
}

async function makeWritable(sheet, { director }) {
  const { state } = await jsonOf("GET", `${sheet}?roadmap=${roadmap}`, { token: director });
  if (state === "submitted" || state === "validated") {
    await jsonOf("POST", `${sheet}/return?roadmap=${roadmap}`, { token: director, body: { reason: "Banc de mesure" } });
  }
}

async function fill({ origin, access }, sheet, period) {
  const { cells } = await jsonOf("GET", `${sheet}?roadmap=${roadmap}`, { token: access.head });
  const entries = cells
    .filter(({ state }) => state === "missing")
    .map(({ series, period: of, kind }) => ({
      ...{ series, period: of },
      ...(kind === "ratio" ? { numerator: 30, denominator: 100 } : { value: 100 }),
    }));
  const address = `${origin}/api/v1/campaigns/${period}/entries?roadmap=${roadmap}`;
  if (entries.length > 0) await jsonOf("PUT", address, { token: access.head, body: { entries } });
  return cells.length;
}

// Returning a sheet withdraws what was never published: in the benchmark everything was.
const publishAll = (client) =>
  client.query(`
    INSERT INTO publication (id, campaign_id, number, state, requested_at, requested_by, failure, without)
      SELECT md5('n' || c.id)::uuid, c.id, 1, 'failed', now(), u.id, 'sealingFailed', '[]'
      FROM campaign c JOIN roadmap r ON r.id = c.roadmap_id, user_account u
      WHERE r.slug = '${roadmap}' AND u.email = 'direction@dinum.example' ON CONFLICT DO NOTHING;
    INSERT INTO published_revision (indicator_id, series_id, period, revision, publication_id)
      SELECT o.indicator_id, o.series_id, o.period, o.revision, p.id
      FROM campaign c JOIN roadmap r ON r.id = c.roadmap_id JOIN sheet s ON s.campaign_id = c.id
        JOIN publication p ON p.campaign_id = c.id AND p.number = 1
        JOIN sheet_cell x ON x.sheet_id = s.id
        JOIN observation o ON (o.indicator_id, o.series_id, o.period) = (x.indicator_id, x.series_id, x.period)
      WHERE r.slug = '${roadmap}' ON CONFLICT DO NOTHING`);

/** Fifty people for half a minute, one request in twenty a write: none may fail. */
export async function together({ origin, access, pid }) {
  const period = lastQuarter();
  const bearer = (token) => ({ authorization: `Bearer ${token}` });
  const read = (path) => ({ method: "GET", path, headers: bearer(access.director) });
  const board = read(`/api/v1/roadmaps/${roadmap}/board`);
  const parts = read(`/api/v1/indicators/BENCH-2/results?by=department`);
  let written = 0;
  const write = {
    method: "PUT",
    path: `/api/v1/campaigns/${period}/entries?roadmap=${roadmap}`,
    headers: { ...bearer(access.head), "content-type": "application/json" },
    setupRequest: (one) => {
      written += 1;
      const series = `BENCH-${[2, 3, 4, 5][written % 4]}/ACE/B${written % 2}`;
      return { ...one, body: JSON.stringify({ entries: [{ series, period, value: 1000 + written }] }) };
    },
  };
  const requests = [...Array.from({ length: 19 }, (_, index) => (index % 4 === 3 ? parts : board)), write];
  const { p50, p95, p99, throughput, cpu } = await load({ pid, url: origin, connections: 50, seconds: 30, requests });
  return { written, throughput, p50, p95, p99, cpu, "p99 over p50": p99 / p50 };
}
