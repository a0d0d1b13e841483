import { faultSigns } from "./fault-signs";

/** Connection refused or lost, server starting or stopping, too many connections, no connection in time. */
const awayCodes =
  /^(?:P1001|P1002|P1008|P1017|P2024|P2028|P2037|08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
/** Two transactions stood in each other's way and one was given up: the same request may pass in a moment. */
const retryCodes = /^(?:40001|40P01|P2034)$/;
const awayMessages =
  /Connection terminated|not currently accepting connections|Can't reach database server|DatabaseNotReachable|timeout exceeded when trying/;

/** Whether a failure says that PostgreSQL cannot answer now, and not that the request was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const { codes, messages } = faultSigns(error);
  return (
    codes.some((one) => awayCodes.test(one) || retryCodes.test(one) || awayMessages.test(one)) ||
    messages.some((one) => awayMessages.test(one))
  );
}
