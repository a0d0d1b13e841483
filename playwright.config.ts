import { defineConfig } from "@playwright/test";

const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const quiet = ["--disable-component-update", "--disable-sync"];
// Chromium refuses its sandbox to root.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Journeys against a running demonstration, which `npm test` starts and names in E2E_URL. */
export default defineConfig({
  testDir: "e2e",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // The journeys share one demonstration, whose campaigns they move.
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ["json", { outputFile: process.env["E2E_REPORT"] ?? "test-results/report.json" }]],
  use: {
    baseURL: process.env["E2E_URL"] ?? "http://localhost:3000",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["E2E_BROWSER"] ?? "/usr/bin/chromium",
      args: [...flags, ...quiet, ...sandbox],
    },
  },
});
