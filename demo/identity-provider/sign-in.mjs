import { demoAccounts } from "./accounts.ts";
import { accountsPage, errorPage } from "./pages.mjs";
import { prefix } from "./settings.mjs";

const bodyLimit = 4096;
const levels = {
  with: { acr: "eidas1-mfa", amr: ["pwd", "totp", "mfa"] },
  without: { acr: "eidas1", amr: ["pwd"] },
};

/** Shows the accounts, or ends the sign-in with the one that was clicked. */
export async function signIn(provider, request, response) {
  const { params, uid } = await provider.interactionDetails(request, response);
  if (request.method !== "POST")
    return { page: accountsPage(demoAccounts, `${prefix}/interaction/${uid}`, wanted(params)) };
  const result = decide(await readForm(request), wanted(params));
  if (result === undefined) return { status: 400, page: errorPage("Y000400", "Ce compte n’existe pas.") };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  return undefined;
}

function decide(form, acrs) {
  if (form.get("cancel")) return denied("user authentication aborted");
  const [sub, factor] = (form.get("account") ?? "").split(" ");
  const level = levels[factor];
  if (level === undefined || !demoAccounts.some((account) => account.sub === sub)) return undefined;
  // Like ProConnect: a level asked for as essential and not reached ends the sign-in at the service.
  if (acrs.length > 0 && !acrs.includes(level.acr)) return denied("requested ACRs could not be satisfied");
  return { login: { accountId: sub, ...level, ts: Math.floor(Date.now() / 1000), remember: false } };
}

const denied = (detail) => ({ error: "access_denied", error_description: detail });

function wanted({ claims }) {
  const { essential, value, values = [] } = JSON.parse(claims ?? "{}").id_token?.acr ?? {};
  return essential ? [value, ...values].filter(Boolean) : [];
}

async function readForm(request) {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > bodyLimit) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}
