import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { BoardAlert } from "@/lib/domain/board-answer";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { View } from "@/lib/schemas/view";

import { AlertList } from "./alert-list";
import type { NamedGround } from "./alert-ground";

type Props = {
  readonly alerts: readonly BoardAlert[];
  readonly ground: NamedGround;
  readonly period: string;
  readonly view: View;
  /** The page that lists them all; without it the others open in place. */
  readonly href?: string;
};
const shown = 5;

/** A screen's part of the one list of alerts: the first ones, and the way to the others. */
export function OwnAlerts({ alerts, period, href, ...props }: Props) {
  const t = useTranslations("board.alerts");
  const lang = toLang(useLocale());
  const { length: count } = alerts;
  if (count === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState>{t("none", { period: formatPeriod(period, lang) })}</EmptyState>
      </Section>
    );
  }
  const aside = href === undefined ? t("count", { count }) : <DataLink href={href}>{t("all", { count })}</DataLink>;
  return (
    <Section title={t("title")} aside={aside}>
      <AlertList alerts={alerts.slice(0, shown)} {...props} />
      {count > shown && href === undefined && (
        <Disclosure summary={t("others", { count: count - shown })}>
          <AlertList alerts={alerts.slice(shown)} {...props} />
        </Disclosure>
      )}
    </Section>
  );
}
