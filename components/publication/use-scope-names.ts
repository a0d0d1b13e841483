import { useTranslations } from "next-intl";

import { fullName, shortName } from "./scope-label";

export type ScopeNames = Readonly<Record<string, string>>;

/** What the scopes of files are called, at the head of a block and in a column. */
export function useScopeNames(names: ScopeNames) {
  const t = useTranslations("publication.scope");
  const named = (scope: string, word: (name: string) => string): string =>
    scope === "consolidated" ? t("consolidated") : word(names[scope] ?? scope.replace(/^department-/, ""));
  return { full: (scope: string) => named(scope, fullName), short: (scope: string) => named(scope, shortName) };
}
