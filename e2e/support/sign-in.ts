import { type APIRequestContext, expect, type Page } from "@playwright/test";

export const signInButton = (page: Page) => page.getByRole("button", { name: /s’identifier/i });

/** The usual one-click button of an account on the demonstration's identity provider. */
export const accountButton = (page: Page, email: string) =>
  page.getByRole("button", { name: email, exact: false }).first();

/** Signs in as a person does: the service's button, then the account. */
export async function signInByHand(page: Page, email: string): Promise<void> {
  await page.goto("/connexion");
  await signInButton(page).click();
  await accountButton(page, email).click();
}

/** Signs in with the same requests and no browser, for journeys that are about something else. */
export async function signInByRequest(request: APIRequestContext, origin: string, email: string): Promise<void> {
  const asked = await request.post("/connexion/proconnect", { form: { retour: "/livez" }, headers: { origin } });
  const page = await asked.text();
  const account = new RegExp(`value="([^"]+)">\\s*<b>[^\\n]*<span>${email}</span>`).exec(page)?.[1];
  const action = /action="([^"]+)"/.exec(page)?.[1];
  if (account === undefined || action === undefined) throw new Error(`No account ${email} at ${asked.url()}: ${page}`);
  const provider = new URL(action, asked.url());
  const landed = await request.post(provider.href, { form: { account }, headers: { origin: provider.origin } });
  expect(landed.url(), `${email} comes back from the identity provider`).toBe(`${origin}/livez`);
}
