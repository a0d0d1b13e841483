import createNextIntlPlugin from "next-intl/plugin";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // no-referrer would make browsers send « Origin: null » and break the same-origin checks.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];
const api = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run check` holds the types; a build on a user's machine does not check them again.
  typescript: { ignoreBuildErrors: true },
  productionBrowserSourceMaps: false,
  // A page that a role may not open answers 403, with what it may open in its place.
  experimental: { authInterrupts: true },
  // Loaded as they are: native code, workers, and what must exist once per process.
  serverExternalPackages: ["@myriaddreamin/typst-ts-node-compiler", "pg", "pg-boss", "pino"],
  // What the report writers read from the disk.
  outputFileTracingIncludes: {
    "/*": [
      "./lib/reports/*.mjs",
      "./lib/reports/template/**",
      "./lib/reports/fonts/**",
      "./lib/reports/writers/**",
      "./lib/jobs/threads/**",
      "./node_modules/@myriaddreamin/**",
    ],
  },
  transpilePackages: ["@codegouvfr/react-dsfr"],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path((?!v1/docs).*)", headers: api },
  ],
  // Folders whose name starts with a dot escape the compiler and the linter.
  rewrites: async () => [{ source: "/.well-known/:name", destination: "/well-known/:name" }],
};

export default createNextIntlPlugin({
  requestConfig: "./lib/messages/i18n.ts",
  // Texts are read once, when the site is built: reading them at each request costs as much as what they stand in.
  experimental: { messages: { path: "./lib/messages", format: "json", locales: ["fr", "en"], precompile: true } },
})(config);
