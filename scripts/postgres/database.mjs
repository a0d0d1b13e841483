import pg from "pg";

export const roles = { owner: "trajectoire_owner", runtime: "trajectoire_app" };

/** A connection string for this cluster; the passwords are hexadecimal, so nothing needs escaping. */
export function connectionString({ port, role, password, database }) {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs `work` with a superuser's connection. */
export async function asSuperuser({ port, password }, work) {
  const client = new pg.Client({
    connectionString: connectionString({ port, role: "postgres", password, database: "postgres" }),
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The two roles of a deployment: one that migrates, one that runs and may neither bypass row-level security nor create. */
export async function ensureRoles(client, passwords) {
  const limits = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION";
  for (const [use, role] of Object.entries(roles)) {
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    const password = client.escapeLiteral(passwords[use]);
    await client.query(`${known.rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${role} ${limits} PASSWORD ${password}`);
  }
}

export async function ensureDatabase(client, name, template = "template0") {
  const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${roles.owner} TEMPLATE ${template}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${roles.runtime}`);
}
