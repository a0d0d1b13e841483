import { setInterval } from "node:timers";
import { currentMemory } from "./load.mjs";
import { jsonOf } from "./requests.mjs";
import { departments, quarter, roadmap, sizes } from "./sizes.mjs";

const rowsAsked = 10_000;
const mostRows = 50_000;

/** The longest file there may be, sent and previewed: how long it takes, and what the process needs above idle. */
export async function preview({ origin, access, pid, size }) {
  const rows = pastRows(size, mostRows);
  const file = ["series;period;value", ...rows.map((row) => row.join(";"))].join("\n");
  const form = new FormData();
  form.set("kind", "history");
  form.set("roadmap", roadmap);
  form.set("file", new Blob([file], { type: "text/csv" }), "bench.csv");
  const idle = currentMemory(pid);
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, currentMemory(pid))), 50);
  const start = performance.now();
  const headers = { authorization: `Bearer ${access.administrator}` };
  const sent = await fetch(`${origin}/api/v1/imports`, { method: "POST", headers, body: form });
  const answer = await sent.json();
  const took = performance.now() - start;
  clearInterval(watch);
  if (!sent.ok) throw new Error(JSON.stringify(answer).slice(0, 500));
  const { rows: read, accepted, rejected, unchanged } = answer;
  return {
    rows: read,
    accepted,
    rejected,
    unchanged,
    "in ms": Math.round(took),
    "memory above idle in MB": peak - idle,
  };
}

/** A file of 10 000 past values, sent, previewed and committed, beside the same rows written bare with one event. */
export async function bulkImport({ origin, access, client, size }) {
  const rows = pastRows(size);
  const file = ["series;period;value", ...rows.map(([series, period, value]) => `${series};${period};${value}`)];
  const form = new FormData();
  form.set("kind", "history");
  form.set("roadmap", roadmap);
  form.set("file", new Blob([file.join("\n")], { type: "text/csv" }), "bench.csv");
  const headers = { authorization: `Bearer ${access.administrator}` };
  const start = performance.now();
  const sent = await fetch(`${origin}/api/v1/imports`, { method: "POST", headers, body: form });
  const preview = await sent.json();
  if (!sent.ok) throw new Error(JSON.stringify(preview).slice(0, 500));
  const previewed = performance.now();
  const address = `${origin}/api/v1/imports/${preview.id}/commit`;
  const done = await jsonOf("POST", address, { token: access.administrator, body: {} });
  const committed = performance.now();
  const bare = await bareImport(client, rows);
  return {
    ...{ rows: preview.rows, created: done.created, revised: done.revised, rejected: done.rejected },
    ...{ "preview in ms": Math.round(previewed - start), "commit in ms": Math.round(committed - previewed) },
    ...{ "whole in ms": Math.round(committed - start), "bare in ms": Math.round(bare) },
  };
}

/** Quarters that no campaign owes, of the roadmap's amounts. */
function pastRows(size, most = rowsAsked) {
  const { indicators, series, quarters } = sizes[size];
  const salt = Math.floor(Math.random() * 1000);
  const rows = [];
  for (let i = 0; i < Math.min(indicators, 60); i += 1) {
    if (i % 10 === 8) continue;
    for (let k = 0; k < series; k += 1) {
      for (let back = 2; back <= quarters && rows.length < most; back += 1) {
        const code = `BENCH-${i}/${departments[k % 5]}/B${Math.floor(k / 5)}`;
        rows.push([code, quarter(back), 100 + salt + ((i + k + back) % 50)]);
      }
    }
  }
  return rows;
}

async function bareImport(client, rows) {
  const start = performance.now();
  await client.query("BEGIN");
  await client.query(`SELECT set_config('app.actor', '{"kind":"system","job":"bench"}', true)`);
  await client.query(
    `INSERT INTO observation (indicator_id, series_id, period, revision, department_id, value, source, author_id, recorded_at)
      SELECT s.indicator_id, s.id, n.period, coalesce((SELECT max(revision) FROM observation o
          WHERE (o.indicator_id, o.series_id, o.period) = (s.indicator_id, s.id, n.period)), 0) + 1, s.department_id,
        n.value, 'api', u.id, now()
      FROM unnest($1::text[], $2::text[], $3::numeric[]) n(series, period, value) JOIN series s ON s.code = n.series,
        (SELECT id FROM user_account WHERE email = 'admin@dinum.example') u`,
    [rows.map(([series]) => series), rows.map(([, period]) => period), rows.map(([, , value]) => value)],
  );
  await client.query("SELECT append_audit_event(now(), 'import.commit', 'bench', NULL, '{}')");
  await client.query("COMMIT");
  return performance.now() - start;
}

/** Every official value of every roadmap as CSV, beside the same rows copied by the database to nobody. */
export async function wholeExport({ origin, access, client, pid }) {
  // As bare as the copy beside it, which nobody compresses.
  const headers = { authorization: `Bearer ${access.director}`, "accept-encoding": "identity" };
  const address = `${origin}/api/v1/observations?format=csv`;
  // An idle server has answered before: loading code is no part of an export.
  await (await fetch(`${address}&indicator=BENCH-0`, { headers })).text();
  const idle = currentMemory(pid);
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, currentMemory(pid))), 50);
  const start = performance.now();
  const answer = await fetch(address, { headers });
  if (!answer.ok) throw new Error(await answer.text());
  let bytes = 0;
  let lines = 0;
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  const ours = performance.now() - start;
  clearInterval(watch);
  const copied = performance.now();
  await client.query(copyAll);
  const bare = performance.now() - copied;
  return {
    ...{ rows: lines, bytes, "ours in ms": Math.round(ours), "copy in ms": Math.round(bare) },
    ...{ "throughput in % of copy": Math.round((100 * bare) / ours), "memory above idle in MB": peak - idle },
  };
}

const copyAll = `COPY (
  SELECT s.code, o.period, o.value, o.numerator, o.denominator, o.mark, o.comment, o.recorded_at
  FROM observation o JOIN series s ON (s.indicator_id, s.id) = (o.indicator_id, o.series_id)
  WHERE EXISTS (SELECT FROM validation v
    WHERE (v.indicator_id, v.series_id, v.period, v.revision) = (o.indicator_id, o.series_id, o.period, o.revision))
) TO PROGRAM 'cat > /dev/null' CSV`;
