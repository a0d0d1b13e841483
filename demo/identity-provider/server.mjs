// The demonstration's identity provider: behaves like ProConnect, on this machine only.
import { createServer } from "node:http";
import { errorPage } from "./pages.mjs";
import { makeProvider } from "./provider.mjs";
import { prefix, readSettings } from "./settings.mjs";
import { signIn } from "./sign-in.mjs";

const settings = readSettings(process.env);
const provider = makeProvider(settings);
const handle = provider.callback();

// ProConnect refuses a request that holds anything else.
const known = new Set([
  ...["client_id", "acr_values", "claims", "response_type", "response_mode", "nonce", "login_hint", "siret_hint"],
  ...["state", "redirect_uri", "scope", "prompt", "idp_hint", "code_challenge", "code_challenge_method"],
]);

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    if (!response.headersSent) send(response, error.statusCode ?? 500, errorPage(error.name, error.error_description));
  });
});

async function answer(request, response) {
  const url = new URL(request.url, settings.origin);
  if (url.pathname === "/livez") return response.end("ok");
  if (!url.pathname.startsWith(`${prefix}/`)) return send(response, 404, errorPage("Y000404", "Page introuvable."));
  const path = url.pathname.slice(prefix.length);
  if (path.startsWith("/interaction/")) {
    const { page, status = 200 } = (await signIn(provider, request, response)) ?? {};
    return page && send(response, status, page);
  }
  if (path === "/authorize" && !isAcceptable(url.searchParams)) {
    return send(response, 400, errorPage("Y000400", "La demande de connexion n’est pas valable."));
  }
  // The library finds where it is mounted by comparing the two.
  request.originalUrl = request.url;
  request.url = request.url.slice(prefix.length) || "/";
  return handle(request, response);
}

function isAcceptable(query) {
  return [...query.keys()].every((key) => known.has(key)) && Boolean(query.get("state"));
}

function send(response, status, { head, body }) {
  response.writeHead(status, head);
  response.end(body);
}

function stop() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
process.on("disconnect", stop);
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(settings.port, "127.0.0.1", () => process.send?.("ready"));
