import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const style = readFileSync(path.join(import.meta.dirname, "page.css"), "utf8");

/** Every account with one button for its usual way of signing in and one for the other. */
export function accountsPage(accounts, action, acrs) {
  const notice =
    acrs.length > 0
      ? "<p class='notice'>Le service demande une connexion avec second facteur. Sans lui, il refusera la connexion.</p>"
      : "";
  const groups = Map.groupBy(accounts, (account) => account.organisation);
  const sections = [...groups].map(
    ([name, members]) => `<section><h2>${escape(name)}</h2><ul>${members.map(item).join("")}</ul></section>`,
  );
  return page(
    "Choisir un compte de démonstration",
    `<p>Ce fournisseur d’identité imite ProConnect pour la démonstration : un clic connecte, sans mot de passe.</p>
    ${notice}<form method="post" action="${escape(action)}">${sections.join("")}
    <button class="cancel" name="cancel" value="yes">Annuler</button></form>`,
  );
}

function item({ sub, givenName, usualName, email, secondFactor }) {
  const [usual, other] = secondFactor ? ["with", "without"] : ["without", "with"];
  const label = { with: "avec second facteur", without: "sans second facteur" };
  return `<li><button class="account" id="a-${sub}" name="account" value="${sub} ${usual}">
    <b>${escape(givenName)} ${escape(usualName)}</b> <span>${escape(email)}</span> <small>${label[usual]}</small></button>
    <button class="other" name="account" value="${sub} ${other}" aria-describedby="a-${sub}">${label[other]}</button></li>`;
}

export function errorPage(code, detail) {
  return page("Connexion impossible", `<p>Code d’erreur : ${escape(code)}</p><p>${escape(detail ?? "")}</p>`);
}

/** Asks nothing, as ProConnect does: the form is sent at once, or by its button where scripts are off. */
export function logoutPage(form) {
  const nonce = randomBytes(16).toString("base64");
  const yes = '<input type="hidden" name="logout" value="yes"><button>Se déconnecter</button></form>';
  const script = `<script nonce="${nonce}">document.forms[0].submit()</script>`;
  return page("Déconnexion", form.replace("</form>", yes) + script, `'nonce-${nonce}'`);
}

export function signedOutPage() {
  return page("Déconnexion", "<p>Vous êtes déconnecté.</p>");
}

function page(title, content, scripts = "'none'") {
  const policy = [
    ...["default-src 'none'", "style-src 'unsafe-inline'", `script-src ${scripts}`, "base-uri 'none'"],
    // Browsers hold a form's redirections, back to the application, to this too.
    ...["form-action 'self' http://localhost:*", "frame-ancestors 'none'"],
  ];
  return {
    head: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy.join("; "),
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    },
    body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} – fournisseur d’identité de démonstration</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><main><h1>${title}</h1>${content}</main></body></html>`,
  };
}

function escape(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
