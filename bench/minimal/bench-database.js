import pg from "pg";

const holder = globalThis;
export const pool = () =>
  (holder.benchPool ??= new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 }));

const query = `select r.indicator_id, r.period, r.value, r.state, r.reported, r.expected, r.cumulative from result r
  where r.indicator_id = any($1::uuid[]) and r.dimension = 'none' and r.member = '' and r.period = any($2::text[])`;

/** Twelve quarters of each indicator of the first roadmap, cumulated and not: what a board reads. */
export async function boardPoints() {
  holder.benchKeys ??= await keys();
  const { rows } = await pool().query({ name: "board", text: query, values: holder.benchKeys });
  return rows;
}

async function keys() {
  const ids = await pool().query(
    "select i.id from indicator i join roadmap r on r.id = i.roadmap_id where r.slug = 'bench-1'",
  );
  const periods = await pool().query(
    "select to_char(date_trunc('quarter', current_date) - (q + 1) * interval '3 months', 'YYYY\"-Q\"Q') as period from generate_series(0, 11) q",
  );
  return [ids.rows.map(({ id }) => id), periods.rows.map(({ period }) => period)];
}
