import { readdirSync } from "node:fs";
import path from "node:path";
import type { RouteHandler } from "@/lib/auth/route";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];
export type Sent = {
  readonly token?: string | undefined;
  /** An object goes as JSON, a text or a form as it is. */
  readonly body?: object | string | FormData | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  /** The JSON of the answer, an empty object where it is none. */
  readonly json: Readonly<Record<string, unknown>>;
};

const root = path.join(import.meta.dirname, "..", "app", "api", "v1");

/** Folders of the API's routes below `/api/v1`, as the files say. */
export const routeFolders = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => path.dirname(file))
  .sort();

const segments = (address: string): string[] => address.split("/").filter((part) => part !== "");

/** The route file that serves an address: a fixed segment counts before a variable one, as in Next. */
export function folderOf(address: string): string {
  const asked = segments(new URL(address, "http://x").pathname);
  const fits = (folder: string) => {
    const own = segments(folder);
    return own.length === asked.length && own.every((part, at) => part.startsWith("[") || part === asked[at]);
  };
  const [found] = routeFolders.filter(fits).sort((a, b) => a.split("[").length - b.split("[").length);
  if (found === undefined) throw new Error(`no route serves ${address}`);
  return found;
}

const paramsOf = (folder: string, address: string): Record<string, string> => {
  const asked = segments(new URL(address, "http://x").pathname).map(decodeURIComponent);
  const pairs = segments(folder).flatMap((part, at) =>
    part.startsWith("[") ? [[part.slice(1, -1), asked[at] ?? ""]] : [],
  );
  return Object.fromEntries(pairs) as Record<string, string>;
};

const bodyOf = (body: Sent["body"]): BodyInit | undefined =>
  body === undefined || typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body);

/** The real handler of an address below `/api/v1`, called as Next calls it. */
export async function call(method: Method, address: string, sent: Sent = {}): Promise<Answer> {
  const folder = folderOf(address);
  const route = (await import(path.join(root, folder, "route.ts"))) as Partial<Record<Method, RouteHandler>>;
  const body = bodyOf(sent.body);
  const headers = {
    ...(sent.token !== undefined && { authorization: `Bearer ${sent.token}` }),
    ...(body !== undefined && !(body instanceof FormData) && { "content-type": "application/json" }),
    ...sent.headers,
  };
  const request = new Request(`http://localhost:3000/api/v1${address}`, { method, headers, ...(body && { body }) });
  const response = await route[method]?.(request, { params: Promise.resolve(paramsOf(folder, address)) });
  if (response === undefined) throw new Error(`${folder} does not export ${method}`);
  return read(response);
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /\bjson\b/.test(headers.get("content-type") ?? "");
  return { status, headers, bytes, text, json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

/** Status, code, and the path and code of each fault: what a program goes by. */
export const refusal = ({ status, json }: Answer): readonly unknown[] => [
  status,
  json["code"],
  ...((json["errors"] ?? []) as { path: string; code: string }[]).map((one) => `${one.path} ${one.code}`),
];
