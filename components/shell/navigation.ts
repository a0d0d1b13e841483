import type { Role } from "@/lib/domain/actor";

const everyReader = ["director", "departmentHead", "contributor", "ministryReader", "auditor"] as const;

const entries = [
  { key: "board", href: "/tableau-de-bord", roles: everyReader },
  { key: "collection", href: "/saisie", roles: ["departmentHead", "contributor"] },
  { key: "priorities", href: "/priorites", roles: ["administrator", ...everyReader] },
  { key: "indicators", href: "/indicateurs", roles: ["administrator", ...everyReader] },
  { key: "projects", href: "/projets", roles: ["administrator", ...everyReader] },
  { key: "comparison", href: "/comparer", roles: everyReader },
  { key: "review", href: "/revue", roles: ["director", "auditor"] },
  { key: "campaigns", href: "/campagnes", roles: ["director"] },
  { key: "reports", href: "/rapports", roles: ["director", "departmentHead", "ministryReader", "auditor"] },
  {
    key: "imports",
    href: "/imports",
    roles: ["administrator", "director", "departmentHead", "contributor", "auditor"],
  },
  { key: "log", href: "/journal", roles: ["administrator", "director", "auditor"] },
  { key: "administration", href: "/administration", roles: ["administrator"] },
] as const satisfies readonly { key: string; href: string; roles: readonly Role[] }[];

/** Reached from other screens; the site map lists them too. */
const others = [{ key: "alerts", href: "/alertes", roles: everyReader }] as const;

export type NavigationKey = (typeof entries | typeof others)[number]["key"];
export type NavigationEntry = { readonly key: NavigationKey; readonly href: string };

/** The screens that somebody with these roles has a use for; each screen decides access itself again. */
export const navigationFor = (roles: readonly Role[]): NavigationEntry[] => usefulTo(roles, entries);

/** Those of the navigation, and those reached from another screen. */
export const pagesFor = (roles: readonly Role[]): NavigationEntry[] => usefulTo(roles, [...entries, ...others]);

const usefulTo = (
  roles: readonly Role[],
  pages: readonly (NavigationEntry & { readonly roles: readonly Role[] })[],
): NavigationEntry[] =>
  pages.filter((page) => page.roles.some((role) => roles.includes(role))).map(({ key, href }) => ({ key, href }));

/** Whether a page belongs to an entry: the entry's own page or one under it. */
export const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);
