/** What the server's own process does from its start: it prepares requests and runs the jobs. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startService } = await import("@/lib/jobs/start-service");
  await startService();
}
