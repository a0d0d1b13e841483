import { pool } from "../bench-database.js";

const act = "select append_audit_event(now(), 'recordObservations', $1, $2, $3)";
const insert = `insert into observation (indicator_id, series_id, period, revision, department_id, value, source, author_id,
    recorded_at)
  select s.indicator_id, s.id, $2, coalesce((select max(revision) from observation o where (o.indicator_id, o.series_id,
    o.period) = (s.indicator_id, s.id, $2)), 0) + 1, s.department_id, $3, 'api', u.id, now()
  from series s, user_account u where s.code = $1 and u.email = 'chef.ace@dinum.example' returning department_id, revision`;

/** The limit of one recorded value: the same rows and the same audit event in one transaction, nothing checked. */
export async function PUT(request) {
  const { entries } = await request.json();
  const [{ series, period, value }] = entries;
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query(`select set_config('app.actor', '{"kind":"system","job":"bench"}', true)`);
    const { rows } = await client.query({ name: "insert", text: insert, values: [series, period, value] });
    await client.query({ name: "act", text: act, values: [series, rows[0].department_id, JSON.stringify({ period })] });
    await client.query("commit");
    return Response.json({ results: [{ index: 0, outcome: "revised", revision: rows[0].revision }] });
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
