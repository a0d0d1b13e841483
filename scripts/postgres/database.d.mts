import type pg from "pg";

export const roles: { owner: string; runtime: string };

export function connectionString(options: { port: number; role: string; password: string; database: string }): string;

export function asSuperuser<T>(
  options: { port: number; password: string },
  work: (client: pg.Client) => Promise<T>,
): Promise<T>;

export function ensureRoles(client: pg.Client, passwords: { owner: string; runtime: string }): Promise<void>;

export function ensureDatabase(client: pg.Client, name: string, template?: string): Promise<void>;
