import path from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "./failure.mjs";

export const root = path.join(import.meta.dirname, "..", "..");

const usage = `Usage: npm run demo -- [--port N] [--data-dir DIR] [--empty] [--reset]
  --port N        the application's port (3000); the identity provider takes N+1, the database N+2
  --data-dir DIR  where the data are kept (.data)
  --empty         accounts, departments and ministries only
  --reset         begin again with new data`;

const definitions = {
  port: { type: "string", default: "3000" },
  "data-dir": { type: "string", default: path.join(root, ".data") },
  empty: { type: "boolean", default: false },
  reset: { type: "boolean", default: false },
};

export function readOptions(args) {
  const values = parse(args);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65533)
    throw new Failure(`--port takes a number from 1 to 65533.\n${usage}`);
  return { port, dataDir: path.resolve(values["data-dir"]), empty: values.empty, reset: values.reset };
}

function parse(args) {
  try {
    return parseArgs({ args, options: definitions }).values;
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`);
  }
}
