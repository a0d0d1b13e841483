import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { house } from "../eslint.house.mjs";

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    { files: ["**/*.{ts,tsx}"], languageOptions: { parser: tseslint.parser } },
    ...house,
  ] as unknown as NonNullable<ESLint.Options["overrideConfig"]>,
});

const rulesBroken = async (filePath: string, code: string): Promise<(string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
};
const use = (from: string) => `import * as used from "${from}";\nexport const canary = used;\n`;

describe("what a folder may import", () => {
  const refused: readonly (readonly [file: string, from: string])[] = [
    ["lib/domain/canary.ts", "@/lib/data/campaign"],
    ["lib/domain/canary.ts", "@/lib/messages/format"],
    ["lib/domain/canary.ts", "zod"],
    ["lib/domain/canary.ts", "node:fs"],
    ["lib/schemas/canary.ts", "@/lib/data/campaign"],
    ["lib/schemas/canary.ts", "@/lib/use-cases/collection/submit-sheet"],
    ["lib/data/canary.ts", "@/lib/use-cases/collection/submit-sheet"],
    ["lib/data/canary.ts", "@/lib/auth/mint"],
    ["lib/use-cases/collection/canary.ts", "@/lib/data/internal/client"],
    ["lib/use-cases/collection/canary.ts", "@/lib/auth/mint"],
    ["lib/use-cases/collection/canary.ts", "@/components/ui/notice"],
    ["lib/reports/canary.ts", "@/lib/data/campaign"],
    ["lib/files/canary.ts", "@/lib/schemas/period"],
    ["lib/jobs/canary.ts", "@/lib/data/campaign"],
    ["lib/messages/canary.ts", "@/lib/schemas/period"],
    ["lib/shared/canary.ts", "@/lib/domain/period"],
    ["components/ui/canary.tsx", "@/lib/domain/period"],
    ["components/sheet/canary.tsx", "@/lib/data/campaign"],
    ["components/sheet/canary.tsx", "@/lib/auth/session"],
    ["components/sheet/canary.tsx", "@/app/layout"],
    ["app/canary.tsx", "@/lib/data/internal/client"],
    ["lib/use-cases/collection/canary.ts", "@prisma/client"],
  ];
  it.each(refused)("%s does not import %s", async (file, from) => {
    expect(await rulesBroken(file, use(from))).toContain("boundaries/dependencies");
  });

  const accepted: readonly (readonly [file: string, from: string])[] = [
    ["lib/domain/canary.ts", "decimal.js"],
    ["lib/data/canary-row.ts", "@/lib/domain/period"],
    ["lib/use-cases/collection/canary.ts", "@/lib/data/campaign"],
    ["app/canary.tsx", "@/lib/data/campaign"],
    ["components/sheet/canary.tsx", "@/lib/domain/period"],
  ];
  it.each(accepted)("%s imports %s", async (file, from) => {
    expect(await rulesBroken(file, use(from))).not.toContain("boundaries/dependencies");
  });
});

describe("what only one place does", () => {
  it.each(["lib/domain/canary.ts", "lib/use-cases/collection/canary.ts", "components/sheet/canary.tsx"])(
    "%s receives the instant",
    async (file) => {
      expect(await rulesBroken(file, "export const now = new Date();\n")).toContain("no-restricted-syntax");
      expect(await rulesBroken(file, "export const now = Date.now();\n")).toContain("no-restricted-syntax");
    },
  );

  it.each(["app/canary.tsx", "lib/data/canary.ts", "lib/auth/canary.ts"])("%s reads no environment", async (file) => {
    expect(await rulesBroken(file, "export const canary = process.env.PORT;\n")).toContain("no-restricted-syntax");
  });

  it("only named files see every cell", async () => {
    const code = 'import { asSystem } from "@/lib/data/transaction";\nexport const canary = asSystem;\n';
    expect(await rulesBroken("lib/use-cases/collection/canary.ts", code)).toContain("no-restricted-imports");
    const named = "lib/use-cases/figures/recompute-results.ts";
    expect(await rulesBroken(named, code)).not.toContain("no-restricted-imports");
  });

  it("a function of lib/data takes the actor first", async () => {
    const forgotten = "export function findAll(tx: unknown) {\n  return tx;\n}\n";
    expect(await rulesBroken("lib/data/canary.ts", forgotten)).toContain("no-restricted-syntax");
    const scoped = "export function findAll(actor: unknown, tx: unknown) {\n  return [actor, tx];\n}\n";
    expect(await rulesBroken("lib/data/canary.ts", scoped)).not.toContain("no-restricted-syntax");
  });
});
