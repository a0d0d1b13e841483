import { withEverythingInstalled } from "./prepare.mjs";

await withEverythingInstalled("test.mjs", async () => {
  const { allTests, deadCode, format, lint, types } = await import("./suites.mjs");
  const { closeTally, suite } = await import("./tally.mjs");
  const { runJourneys } = await import("./journeys.mjs");
  await suite("Format", format);
  await suite("Lint", lint);
  await suite("Types", types);
  await suite("Dead code", deadCode);
  await suite("Unit and database tests", allTests);
  await suite("Journeys in a browser", runJourneys);
  return closeTally();
});
