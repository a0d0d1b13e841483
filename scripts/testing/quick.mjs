import { withEverythingInstalled } from "./prepare.mjs";

await withEverythingInstalled("check.mjs", async () => {
  const suites = await import("./suites.mjs");
  const { closeTally, suite } = await import("./tally.mjs");
  await suite("Format", suites.format);
  await suite("Lint", suites.lint);
  await suite("Types", suites.types);
  await suite("Unit tests", suites.unitTests);
  return closeTally();
});
