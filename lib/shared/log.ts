import pino from "pino";
import { env } from "./env";
import { logOutput } from "./log-output";

let logger: pino.Logger | undefined;

/** JSON lines on standard output; never a secret, never more of a person than the user id. */
export function log(): pino.Logger {
  const shape = { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  logger ??= pino(shape, logOutput());
  return logger;
}
