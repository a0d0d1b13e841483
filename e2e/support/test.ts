import { type APIRequestContext, type Browser, type Page, test as base } from "@playwright/test";
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
    async ({ playwright }, give, { project }) => {
      const baseURL = project.use.baseURL ?? "";
      const states = new Map<PersonKey, State>();
      await give(async (who) => {
        const known = states.get(who);
        if (known !== undefined) return known;
        const context = await playwright.request.newContext({ baseURL });
        await signInByRequest(context, new URL(baseURL).origin, people[who].email);
        const state = await context.storageState();
        states.set(who, state);
        await context.dispose();
        return state;
      });
    },
    { scope: "worker" },
  ],
  origin: async ({ baseURL }, give) => give(new URL(baseURL ?? "").origin),
  openAs: async ({ browser, sessionOf }, give) => {
    const opened: Page[] = [];
    await give(async (who, view = {}) => {
      const context = await browser.newContext({ ...view, storageState: await sessionOf(who) });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
  requestAs: async ({ playwright, baseURL, sessionOf }, give) => {
    const opened: APIRequestContext[] = [];
    await give(async (who) => {
      const context = await playwright.request.newContext({
        baseURL: baseURL ?? "",
        storageState: await sessionOf(who),
      });
      opened.push(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.dispose()));
  },
});
