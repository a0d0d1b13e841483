import nextVitals from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import { house } from "./eslint.house.mjs";

export default tseslint.config(
  {
    ignores: [
      ".next/**",
      ".data/**",
      "node_modules/**",
      "lib/data/internal/generated/**",
      "next-env.d.ts",
      "**/*.{mjs,d.mts}",
      "e2e/canaries/**",
    ],
  },
  ...nextVitals,
  { files: ["**/*.{ts,tsx}"], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  ...house,
);
