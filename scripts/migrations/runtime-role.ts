import type pg from "pg";

/** The role the server runs with: the migrations' GRANTs name it, so it must exist before them. */
export const runtimeRole = "trajectoire_app";

/** Creating a role needs rights that the owner role lacks on purpose: the operator does it, once. */
export async function requireRuntimeRole(pool: pg.Pool): Promise<void> {
  const found = await pool.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [runtimeRole]);
  if (found.rowCount === 0) throw new Error(missingRole);
}

const missingRole = `The role ${runtimeRole}, with which the server runs, does not exist. Create it first, for instance:
  CREATE ROLE ${runtimeRole} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '…';`;
