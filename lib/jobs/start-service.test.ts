import { afterEach, expect, it, vi } from "vitest";
import { startJobs } from "./start";
import { startService } from "./start-service";

vi.mock("./start", () => ({ startJobs: vi.fn() }));
vi.mock("@/lib/auth/incoming-request", () => ({ prepareIncomingRequests: vi.fn() }));
vi.mock("@/lib/shared/log-output", () => ({ outliveFullOutput: vi.fn() }));
afterEach(() => vi.restoreAllMocks());

it("ends the process that cannot start, and says why", async () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await startService();
  expect(exit).not.toHaveBeenCalled();
  vi.mocked(startJobs).mockRejectedValue(new Error("The environment has a bad value for: SIGNING_KEY"));
  await startService();
  expect(exit).toHaveBeenCalledWith(1);
  expect(said.mock.calls.flat().join("")).toContain("bad value for: SIGNING_KEY");
});
