/** Something that a person can mend: told in one paragraph, without a stack. */
export class Failure extends Error {}

/** What to tell of any error: the usual causes by name, anything else as it came. */
export function explain(error) {
  if (error instanceof Failure) return error.message;
  if (error.code === "ENOSPC")
    return "The disk is full. Free about 2 GB, then start again: what was done so far is kept.";
  if (error.code === "EADDRINUSE") return portInUse(error.port);
  if (error.code === "EACCES" || error.code === "EPERM") {
    return `No permission for ${error.path ?? "a file"}: it may belong to another user. Choose another folder with --data-dir, or remove it.`;
  }
  if (error.code === "28P01")
    return "The database does not know its password any more. Start again with --reset (this drops its data).";
  return error.stack ?? String(error);
}

function portInUse(port) {
  return `Port ${port} is in use by another program. Stop that program, or choose another port: npm run demo -- --port 4000`;
}
