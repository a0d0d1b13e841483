import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { type APIRequestContext, request } from "@playwright/test";
import { people, type PersonKey } from "./people";

const root = path.join(import.meta.dirname, "..", "..");
const dataDir = process.env["E2E_DATA_DIR"] ?? path.join(root, ".data");

/** What the command prints for an account that has signed in once. */
export async function makeToken(who: PersonKey): Promise<string> {
  const wish = ["--email", people[who].email, "--label", "journeys", "--days", "1", "--data-dir", dataDir];
  const made = await promisify(execFile)("npm", ["run", "--silent", "token", "--", ...wish], { cwd: root });
  return made.stdout.trim();
}

/** A program that holds somebody's token. */
export async function programOf(who: PersonKey, baseURL: string): Promise<APIRequestContext> {
  const token = await makeToken(who);
  return request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
}
