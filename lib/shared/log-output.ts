import pino from "pino";

const mostKept = 1_000_000;
const lose = (): void => undefined;

/** Standard output for the log: what has no room there waits, and is lost beyond a megabyte. The service goes on. */
export function logOutput(): pino.DestinationStream {
  const output = pino.destination({ minLength: 0, maxLength: mostKept });
  output.on("error", lose);
  return output;
}

/**
 * Lines of the console that have no room are lost. Each would be an uncaught exception otherwise, told on the console,
 * and so on without end: a full disk held the whole service.
 */
export function outliveFullOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", lose);
}
