import { type APIRequestContext, type Browser, type Page, request, test as base } from "@playwright/test";
import { people, type PersonKey } from "./people";
import { signInByRequest } from "./sign-in";

type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;
type View = NonNullable<Parameters<Browser["newContext"]>[0]>;
type Own = {
  readonly origin: string;
  /** A page of its own for a person who is signed in. */
  readonly openAs: (who: PersonKey, view?: View) => Promise<Page>;
  /** What a program sees that sends the person's session. */
  readonly requestAs: (who: PersonKey) => Promise<APIRequestContext>;
};
type Shared = { readonly sessionOf: (who: PersonKey) => Promise<State> };

/** Each person signs in once; what a test opens is closed after it. */
export const test = base.extend<Own, Shared>({
  sessionOf: [
    async ({ browserName: _ }, use, { project }) => {
      const baseURL = project.use.baseURL ?? "";
      const states = new Map<PersonKey, State>();
      await use(async (who) => {
        const known = states.get(who) ?? (await newSession(baseURL, who));
        states.set(who, known);
        return known;
      });
    },
    { scope: "worker" },
  ],
  origin: async ({ baseURL }, use) => use(new URL(baseURL ?? "").origin),
  openAs: async ({ browser, sessionOf }, use) => {
    const opened: Page[] = [];
    await use(async (who, view = {}) => {
      const context = await browser.newContext({ ...view, storageState: await sessionOf(who) });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  requestAs: async ({ baseURL, sessionOf }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async (who) => {
      const context = await request.newContext({ baseURL: baseURL ?? "", storageState: await sessionOf(who) });
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.dispose()));
  },
});

async function newSession(baseURL: string, who: PersonKey): Promise<State> {
  const context = await request.newContext({ baseURL });
  await signInByRequest(context, new URL(baseURL).origin, people[who].email);
  const state = await context.storageState();
  await context.dispose();
  return state;
}
