import { createHash, randomBytes } from "node:crypto";
import { departments, indicatorsPerRoadmap, sizes } from "./sizes.mjs";

const digest = (secret) => createHash("sha256").update(secret).digest();
const newSecret = () => randomBytes(32).toString("base64url");

/**
 * Fills an empty demonstration with values that only depend on their place. As superuser and without triggers: foreign
 * keys hold by construction. The last quarter is open: half of it is given, none of it validated.
 */
export async function generate(client, size) {
  const { indicators, series, quarters } = sizes[size];
  const parameters = { indicators, series, quarters, per: indicatorsPerRoadmap, departments };
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'");
  for (const [name, text] of Object.entries(statements)) {
    const start = performance.now();
    await client.query(bind(text, parameters));
    console.log(`  ${name}: ${Math.round(performance.now() - start)} ms`);
  }
  await client.query("SET session_replication_role = DEFAULT");
  await client.query("VACUUM ANALYZE");
}

/** Ways in: a token of the director's and one of a department head's, and a session of the director's. */
export async function makeAccess(client) {
  const [director, head, administrator, session] = [newSecret(), newSecret(), newSecret(), newSecret()];
  await client.query("UPDATE user_account SET state = 'active'");
  const insert = `INSERT INTO api_token (id, user_id, hash, label, stepped_up, created_at, expires_at)
    SELECT gen_random_uuid(), id, $1, 'bench', true, now(), now() + interval '1 day' FROM user_account WHERE email = $2`;
  await client.query(insert, [digest(`trj_${director}`), "direction@dinum.example"]);
  await client.query(insert, [digest(`trj_${head}`), "chef.ace@dinum.example"]);
  await client.query(insert, [digest(`trj_${administrator}`), "admin@dinum.example"]);
  await client.query(
    `INSERT INTO session (id_hash, user_id, created_at, last_seen_at, expires_at, acr, auth_time)
      SELECT $1, id, now(), now(), now() + interval '10 hours', 'eidas2', now() FROM user_account WHERE email = $2`,
    [digest(session), "direction@dinum.example"],
  );
  return { director: `trj_${director}`, head: `trj_${head}`, administrator: `trj_${administrator}`, session };
}

const bind = (text, parameters) =>
  text.replace(/:(\w+)\b(?!:)/g, (whole, name) => {
    if (!(name in parameters)) return whole;
    const value = parameters[name];
    return Array.isArray(value) ? `array[${value.map((one) => `'${one}'`).join(",")}]` : String(value);
  });

// Quarters end with the last one that has ended; q counts backwards from it, 0 being open.
const quarterOf = `to_char(date_trunc('quarter', current_date) - (q + 1) * interval '3 months', 'YYYY"-Q"Q')`;
const begins = quarterOf.replace("(q + 1)", "(:quarters + 0)");

const statements = {
  roadmaps: `
    INSERT INTO ministry (id, code, position) SELECT md5('m' || n)::uuid, 'B' || n, 100 + n FROM generate_series(0, 19) n;
    INSERT INTO ministry_name (ministry_id, from_on, name)
      SELECT md5('m' || n)::uuid, '2010-01-01', 'Ministère fictif ' || n FROM generate_series(0, 19) n;
    INSERT INTO roadmap (id, slug, title, label, starts_on, ends_on)
      SELECT md5('r' || n)::uuid, 'bench-' || n, 'Feuille de route fictive ' || n, 'priorité',
        (date_trunc('quarter', current_date) - :quarters * interval '3 months')::date, current_date + 800
      FROM generate_series(1, (:indicators + :per - 1) / :per) n;
    INSERT INTO priority (id, roadmap_id, number, title)
      SELECT md5('p' || r.slug || n)::uuid, r.id, n, 'Priorité fictive ' || n
      FROM roadmap r, generate_series(1, 4) n WHERE r.slug LIKE 'bench-%';`,
  indicators: `
    CREATE TEMP TABLE n AS SELECT i, md5('i' || i)::uuid AS id, 1 + (i / :per) AS r, i % 10 AS shape
      FROM generate_series(0, :indicators - 1) i;
    INSERT INTO indicator (id, roadmap_id, code) SELECT id, md5('r' || r)::uuid, 'BENCH-' || i FROM n;
    INSERT INTO indicator_definition (indicator_id, revision, version, valid_from, breaks, recorded_at, priority_id, name,
        family, kind, over_time, over_series, cumulative, scale, unit, decimals, direction, frequency, band, tolerance,
        weight, from_period, key_figure, is_public, archived, rules)
      SELECT id, 1, 1, ${begins}, false, '2010-01-01', md5('pbench-' || r || (1 + i % 4))::uuid,
        'Indicateur fictif numéro ' || i, 'other', (CASE WHEN shape = 8 THEN 'ratio' ELSE 'amount' END)::indicator_kind,
        (CASE shape WHEN 6 THEN 'last' WHEN 7 THEN 'mean' ELSE 'sum' END)::over_time,
        (CASE shape WHEN 7 THEN 'mean' ELSE 'sum' END)::over_series, shape < 2, CASE shape WHEN 8 THEN 100 ELSE 1 END,
        CASE shape WHEN 8 THEN '%' ELSE 'dossiers' END, CASE shape WHEN 8 THEN 1 ELSE 0 END,
        (CASE shape WHEN 9 THEN 'decrease' ELSE 'increase' END)::direction, 'quarter', 0, 10, 1, ${begins},
        1 + i % :per, false, false, '[]' FROM n;`,
  series: `
    CREATE TEMP TABLE s AS
      SELECT n.*, k, md5('s' || i || '/' || k)::uuid AS series_id, d.id AS department_id, d.code AS department,
        md5('m' || (k / 5))::uuid AS ministry_id, 'B' || (k / 5) AS ministry
      FROM n, generate_series(0, :series - 1) k JOIN department d ON d.code = (:departments)[1 + k % 5];
    INSERT INTO series (indicator_id, id, department_id, ministry_id, code, weight, archived)
      SELECT id, series_id, department_id, ministry_id, 'BENCH-' || i || '/' || department || '/' || ministry, 1, false FROM s;
    INSERT INTO baseline (indicator_id, id, revision, period, value, recorded_at)
      SELECT id, md5('b' || i)::uuid, 1, ${begins}, CASE shape WHEN 9 THEN 200 * :series WHEN 8 THEN 20 ELSE 0 END, '2010-01-01' FROM n;
    INSERT INTO target (indicator_id, id, period, revision, value, recorded_at)
      SELECT id, md5('t' || i)::uuid, to_char(current_date, 'YYYY')::int + 1 || '-Q4', 1,
        CASE shape WHEN 8 THEN 60 WHEN 9 THEN 50 * :series WHEN 7 THEN 150 ELSE 120 * :series * CASE WHEN shape < 2 THEN :quarters ELSE 1 END END,
        '2010-01-01' FROM n;
    INSERT INTO target (indicator_id, id, series_id, period, revision, value, recorded_at)
      SELECT s.id, md5('t' || i || '/' || k)::uuid, series_id, to_char(current_date, 'YYYY')::int + 1 || '-Q4', 1,
        CASE shape WHEN 8 THEN 60 ELSE 150 END, '2010-01-01' FROM s;`,
  campaigns: `
    INSERT INTO campaign (id, roadmap_id, period, state, opens_on, due_on, closes_on, opened_at)
      SELECT md5('c' || slug)::uuid, r.id, ${quarterOf}, 'open', date_trunc('quarter', current_date)::date,
        current_date + 30, current_date + 30, now() FROM roadmap r, generate_series(0, 0) q WHERE slug LIKE 'bench-%';
    INSERT INTO sheet (id, campaign_id, department_id, state, revision)
      SELECT md5('f' || c.id || d.code)::uuid, c.id, d.id, 'draft', 1
      FROM campaign c JOIN roadmap r ON r.id = c.roadmap_id, department d
      WHERE r.slug LIKE 'bench-%' AND d.code = ANY (:departments);
    INSERT INTO sheet_cell (sheet_id, indicator_id, series_id, period)
      SELECT md5('f' || md5('cbench-' || s.r)::uuid || department)::uuid, s.id, series_id, ${quarterOf} FROM s, generate_series(0, 0) q;`,
  values: `
    INSERT INTO observation (indicator_id, series_id, period, revision, department_id, value, numerator, denominator, mark,
        comment, source, author_id, recorded_at)
      SELECT s.id, series_id, ${quarterOf}, 1, department_id,
        CASE WHEN shape <> 8 AND x % 97 > 0 THEN 80 + (x % 60) + CASE WHEN shape = 9 THEN q ELSE :quarters - q END END,
        CASE WHEN shape = 8 AND x % 97 > 0 THEN 20 + x % 40 END, CASE WHEN shape = 8 AND x % 97 > 0 THEN 100 END,
        CASE WHEN x % 97 = 0 THEN 'notAvailable' END::mark, CASE WHEN x % 97 = 0 THEN 'Extraction non remise' END,
        'form', u.id, (date_trunc('quarter', current_date) - q * interval '3 months') + interval '10 days'
      FROM s, generate_series(0, :quarters - 1) q,
        LATERAL (SELECT (i::bigint * 7919 + k * 104729 + q * 1299709) % 100003 AS x) hash,
        (SELECT id FROM user_account WHERE email = 'chef.ace@dinum.example') u(id)
      WHERE x % 53 > 0 AND (q > 0 OR k % 10 < 5);`,
  validations: `
    INSERT INTO validation (indicator_id, series_id, period, revision, sequence, act, author_id, actor_id, at)
      SELECT o.indicator_id, series_id, period, revision, 1, 'validated', author_id, u.id, recorded_at + interval '5 days'
      FROM observation o, (SELECT id FROM user_account WHERE email = 'direction@dinum.example') u
      WHERE period <> (SELECT ${quarterOf} FROM generate_series(0, 0) q);`,
  standing: `
    SELECT set_config('app.actor', '{"kind":"system","job":"bench"}', false);
    SELECT stand_cells(jsonb_agg(to_jsonb(c))) FROM sheet_cell c GROUP BY sheet_id;`,
};
