import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "@": import.meta.dirname,
  "server-only": path.join(import.meta.dirname, "scripts/testing/empty.ts"),
};
const withDatabase = ["lib/data", "lib/use-cases", "lib/auth", "lib/jobs", "tests", "prisma"];
const databaseTests = withDatabase.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: "scripts/testing/prepared-reports.ts",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{lib,components,app,scripts,demo,bench}/**/*.test.{ts,tsx}"],
          exclude: databaseTests,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: databaseTests,
          globalSetup: "scripts/testing/database-server.ts",
          setupFiles: "scripts/testing/database-of-file.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
