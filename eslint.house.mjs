import boundaries from "eslint-plugin-boundaries";

const element = (type, pattern) => ({ type, pattern });
const allow = (from, ...types) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: [from, ...types] } } } },
});
const onlyIn = (type, source) => ({
  from: { element: { type: `!${type}` } },
  disallow: { to: { module: { origin: "external", source } } },
});
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Receive `now` as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "Receive `now` as an argument.",
  },
];
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Only lib/shared/env.ts reads the environment.",
};
const code = ["{app,components,lib}/**/*.{ts,tsx}", "{proxy,instrumentation}.ts"];
const tests = ["**/*.test.{ts,tsx}"];

const boundaryRules = {
  "boundaries/no-unknown-files": "error",
  "boundaries/dependencies": [
    "error",
    {
      default: "disallow",
      checkAllOrigins: true,
      policies: [
        { allow: { to: { module: { origin: ["external", "core"] } } } },
        {
          from: { element: { type: "domain" } },
          disallow: { to: { module: { origin: ["external", "core"] } } },
        },
        {
          from: { element: { type: "domain" } },
          allow: { to: { module: { origin: "external", source: "decimal.js" } } },
        },
        onlyIn("database", "@prisma/*"),
        allow("domain"),
        allow("shared"),
        allow("messages", "domain", "shared"),
        allow("schemas", "domain", "messages", "shared"),
        allow("database", "domain", "shared"),
        allow("data", "database", "domain", "shared"),
        allow("auth", "database", "data", "use-cases", "domain", "schemas", "messages", "shared"),
        allow("use-cases", "domain", "schemas", "data", "reports", "files", "mail", "messages", "shared"),
        allow("jobs", "use-cases", "auth", "messages", "domain", "shared"),
        allow("files", "domain", "shared"),
        allow("mail", "messages", "domain", "shared"),
        allow("reports", "domain", "messages", "shared"),
        allow("ui", "messages", "shared"),
        allow("components", "ui", "domain", "schemas", "messages", "shared"),
        allow(
          "app",
          "reports",
          "components",
          "ui",
          "use-cases",
          "data",
          "auth",
          "schemas",
          "messages",
          "domain",
          "shared",
        ),
        allow("root", "auth", "jobs", "shared"),
      ],
    },
  ],
};

/** The rules of the house: who imports what, who reads the clock and the environment. A canary watches each of them. */
export const house = [
  {
    files: code,
    ignores: tests,
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { alwaysTryTypes: true } },
      "boundaries/elements": [
        element("domain", "lib/domain"),
        element("schemas", "lib/schemas"),
        element("use-cases", "lib/use-cases"),
        element("jobs", "lib/jobs"),
        element("database", "lib/data/internal"),
        element("data", "lib/data"),
        element("auth", "lib/auth"),
        element("messages", "lib/messages"),
        element("reports", "lib/reports"),
        element("files", "lib/files"),
        element("mail", "lib/mail"),
        element("shared", "lib/shared"),
        element("ui", "components/ui"),
        element("components", "components/*"),
        element("app", "app"),
        { type: "root", pattern: "{proxy,instrumentation}.ts", mode: "file" },
      ],
    },
    rules: { ...boundaryRules, "no-restricted-syntax": ["error", noEnvironment] },
  },
  // Flat config: for one rule the last matching block replaces the others, so each block repeats what it keeps.
  {
    files: ["{components,lib}/**/*.{ts,tsx}"],
    ignores: ["lib/auth/**", "lib/jobs/**", "lib/shared/env.ts", ...tests],
    rules: { "no-restricted-syntax": ["error", noEnvironment, ...noClock] },
  },
  {
    files: ["lib/data/*.ts"],
    ignores: ["lib/data/transaction.ts", ...tests],
    rules: {
      "no-restricted-syntax": [
        "error",
        noEnvironment,
        ...noClock,
        {
          selector: "ExportNamedDeclaration > FunctionDeclaration[params.0.name!='actor']",
          message: "Every data function takes the actor first: scope cannot be forgotten.",
        },
        {
          selector: "ExportNamedDeclaration > VariableDeclaration",
          message: "Export functions from lib/data, nothing else.",
        },
      ],
    },
  },
  { files: ["lib/shared/env.ts"], rules: { "no-restricted-syntax": "off" } },
  // Who may let a transaction see every cell: recomputing, verifying and counting results, comparing imported cells.
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    ignores: [
      "lib/use-cases/figures/{recompute,verify}-results.ts",
      "lib/use-cases/exchange/compare-history.ts",
      "lib/data/{board-coverage,transaction}.ts",
      ...tests,
    ],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/transaction"],
              importNames: ["asSystem"],
              message: "Only recomputing results and comparing imported cells see every cell.",
            },
          ],
        },
      ],
    },
  },
  // Next replaces this reading when it builds; a function would not be seen.
  { files: ["instrumentation.ts"], rules: { "no-restricted-syntax": "off" } },
];
