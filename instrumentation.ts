/** What the server's own process does from its start: it prepares requests and runs the jobs. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { outliveFullOutput } = await import("@/lib/shared/log-output");
  outliveFullOutput();
  const { prepareIncomingRequests } = await import("@/lib/auth/incoming-request");
  prepareIncomingRequests();
  const { startJobs } = await import("@/lib/jobs/start");
  await startJobs();
}
