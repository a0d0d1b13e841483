import Provider, { interactionPolicy } from "oidc-provider";
import { demoAccounts } from "./accounts.ts";
import { loadKeys } from "./keys.mjs";
import { errorPage, logoutPage, signedOutPage } from "./pages.mjs";
import { prefix } from "./settings.mjs";

// What ProConnect offers, on the library that it runs on itself.
const scopes = [
  "openid",
  "given_name",
  "usual_name",
  "email",
  "uid",
  "siren",
  "siret",
  "idp_id",
  "idp_acr",
  "organization_label",
];
const hours = 3600;
const seconds = {
  ...{ AuthorizationCode: 30, AccessToken: 60, IdToken: 60 },
  ...{ RefreshToken: 12 * hours, Session: 12 * hours, Grant: 12 * hours, Interaction: hours },
};
const identityProviderId = "71144ab3-ee1a-4401-b7b3-79b44f7daeeb";

export function makeProvider(settings) {
  const keys = loadKeys(settings.folder);
  const provider = new Provider(settings.issuer, {
    clients: [client(settings)],
    jwks: keys.jwks,
    cookies: { keys: [keys.cookieKey], long: cookie, short: cookie },
    acrValues: ["eidas0", "eidas0-mfa", "eidas1", "eidas1-mfa", "eidas2", "eidas3"],
    claims,
    scopes: ["openid"],
    clientAuthMethods: ["client_secret_post"],
    enabledJWA: { idTokenSigningAlgValues: algorithms, userinfoSigningAlgValues: algorithms },
    routes,
    responseTypes: ["code"],
    subjectTypes: ["public"],
    pkce: { required: () => false },
    extraParams: ["idp_hint", "siret_hint"],
    features,
    interactions: { policy: withoutConsent(), url: (_context, { uid }) => `${prefix}/interaction/${uid}` },
    ttl: seconds,
    findAccount: (_context, sub) => findAccount(sub),
    loadExistingGrant,
    renderError: (context, { error, error_description: detail }) => show(context, errorPage(error, detail)),
  });
  provider.on("server_error", (_context, error) => console.error(error));
  return provider;
}

const algorithms = ["RS256", "ES256"];
const cookie = { signed: true, sameSite: "lax", path: "/" };
const routes = {
  authorization: "/authorize",
  token: "/token",
  userinfo: "/userinfo",
  end_session: "/session/end",
  jwks: "/jwks",
};
const claims = {
  ...{ acr: null, amr: null, auth_time: null, sid: null, iss: null },
  ...Object.fromEntries(scopes.map((scope) => [scope, [scope === "openid" ? "sub" : scope]])),
};
const features = {
  devInteractions: { enabled: false },
  claimsParameter: { enabled: true },
  jwtUserinfo: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (context, form) => show(context, logoutPage(form)),
    postLogoutSuccessSource: (context) => show(context, signedOutPage()),
  },
};

function client({ clientId, clientSecret, appUrl, algorithm }) {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [`${appUrl}/api/auth/callback/proconnect`],
    post_logout_redirect_uris: [`${appUrl}/deconnexion/retour`],
    grant_types: ["authorization_code"],
    response_types: ["code"],
    token_endpoint_auth_method: "client_secret_post",
    scope: scopes.join(" "),
    id_token_signed_response_alg: algorithm,
    userinfo_signed_response_alg: algorithm,
  };
}

function show(context, { head, body }) {
  context.set(head);
  context.body = body;
}

function withoutConsent() {
  const policy = interactionPolicy.base();
  policy.get("consent").checks.clear();
  return policy;
}

function findAccount(sub) {
  const account = demoAccounts.find((known) => known.sub === sub);
  return account && { accountId: sub, claims: () => claimsOf(account) };
}

function claimsOf({ sub, givenName, usualName, email, siret, organisation }) {
  return {
    ...{ sub, given_name: givenName, usual_name: usualName, email, uid: email, siret, siren: siret.slice(0, 9) },
    ...{ idp_id: identityProviderId, organization_label: organisation },
  };
}

// Nobody is asked for consent between services of the State: the grant is made as it is asked for.
async function loadExistingGrant({ oidc }) {
  const known = oidc.session.grantIdFor(oidc.client.clientId);
  const grant = (known && (await oidc.provider.Grant.find(known))) || new oidc.provider.Grant(ownerOf(oidc));
  grant.addOIDCScope(oidc.params.scope);
  grant.addOIDCClaims([...(oidc.requestParamClaims ?? [])]);
  await grant.save();
  return grant;
}

const ownerOf = ({ client: { clientId }, session: { accountId } }) => ({ clientId, accountId });
