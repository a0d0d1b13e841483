"use client";

import { MainNavigation } from "@codegouvfr/react-dsfr/MainNavigation";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

import { Count } from "@/components/ui/count";

import { isUnder, type NavigationEntry, type NavigationKey } from "./navigation";

type Props = {
  readonly entries: readonly NavigationEntry[];
  /** How many things wait behind an entry; 0 shows nothing. */
  readonly counts?: Partial<Record<NavigationKey, number>>;
};

export function ShellNavigation({ entries, counts = {} }: Props) {
  const t = useTranslations("shell");
  const path = usePathname();
  const items = entries.map(({ key, href }) => {
    const count = counts[key] ?? 0;
    return {
      isActive: isUnder(path, href),
      linkProps: { href },
      text: (
        <>
          {t(`navigation.${key}`)}
          {count > 0 && <Count value={count} label={t("waiting", { count })} />}
        </>
      ),
    };
  });
  return <MainNavigation id="navigation" items={items} />;
}
