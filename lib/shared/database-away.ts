/** Connection refused or lost, server starting or stopping, too many connections, no connection in time. */
const awayCodes =
  /^(?:P1001|P1002|P1008|P1017|P2024|P2028|P2037|08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** Two transactions stood in each other's way and one was given up: the same request may pass in a moment. */
const retryCodes = /^(?:40001|40P01|P2034)$/;
const awayMessages =
  /Connection terminated|not currently accepting connections|Can't reach database server|DatabaseNotReachable|timeout exceeded when trying/;

/** Whether a failure says that PostgreSQL cannot answer now, and not that the request was wrong. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, originalCode, message, cause, meta, kind } = error as Readonly<Record<string, unknown>>;
  const codes = [code, originalCode, kind].filter((one) => typeof one === "string");
  if (codes.some((one) => awayCodes.test(one) || retryCodes.test(one) || awayMessages.test(one))) return true;
  if (typeof message === "string" && awayMessages.test(message)) return true;
  return [cause, meta, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError].some((inner) =>
    isDatabaseAway(inner, depth + 1),
  );
}
