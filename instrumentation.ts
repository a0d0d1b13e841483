/** Jobs run in the server's own process, from its start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startJobs } = await import("@/lib/jobs/start");
  await startJobs();
}
