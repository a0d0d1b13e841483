import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Vantage } from "@/lib/domain/as-of";
import type { Names } from "@/lib/domain/indicator-screen";
import { listDepartments } from "./department";
import type { Tx } from "./internal/client";
import { listMinistries } from "./ministry";
import { listProjects } from "./project";

/** What departments, ministries and a roadmap's projects are called, on the day looked at. */
export async function findNames(actor: Actor, tx: Tx, roadmap: string, vantage: Vantage): Promise<Names> {
  const departments = await listDepartments(actor, tx);
  const ministries = await listMinistries(actor, tx, vantage.today);
  const projects = await listProjects(actor, tx, roadmap, vantage);
  return {
    departments: Object.fromEntries(departments.map(({ code, name }) => [code, name])),
    ministries: Object.fromEntries(ministries.map(({ code, name }) => [code, name])),
    projects: Object.fromEntries(projects.map(({ slug, name }) => [slug, name])),
  };
}
