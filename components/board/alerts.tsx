import { useLocale, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Tag, type Tone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { BoardAlert, BoardIndicator } from "@/lib/domain/board-answer";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { alertDetail } from "./alert-detail";

type Props = {
  readonly alerts: readonly BoardAlert[];
  readonly period: string;
  readonly view: View;
  readonly lines: readonly BoardIndicator[];
  /** Names of departments and projects, by code. */
  readonly names: Readonly<Record<string, string>>;
};
const shown = 5;

const tones: Record<BoardAlert["kind"], Tone> = {
  offTrack: "error",
  worseThanBaseline: "error",
  falling: "warning",
  notUpdated: "neutral",
  lateSheet: "warning",
  overdueMilestone: "warning",
  targetRevised: "info",
};

/** What wants attention, each with its reason; the first ones, then the others behind a word. */
export function Alerts({ alerts, period, ...props }: Props) {
  const t = useTranslations("board.alerts");
  const lang = toLang(useLocale());
  if (alerts.length === 0) {
    return (
      <Section title={t("title")}>
        <EmptyState>{t("none", { period: formatPeriod(period, lang) })}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t("title")} aside={t("count", { count: alerts.length })}>
      <AlertList alerts={alerts.slice(0, shown)} {...props} />
      {alerts.length > shown && (
        <Disclosure summary={t("others", { count: alerts.length - shown })}>
          <AlertList alerts={alerts.slice(shown)} {...props} />
        </Disclosure>
      )}
    </Section>
  );
}

function AlertList({ alerts, view, lines, names }: Omit<Props, "period">) {
  const t = useTranslations("board.alerts");
  const lang = toLang(useLocale());
  return (
    <ul className="tj-rows">
      {alerts.map(({ kind, subject, detail, link }, index) => {
        const line = lines.find(({ code }) => code === subject);
        const where = line === undefined ? "" : line.departments.join(", ");
        return (
          <li key={`${kind} ${subject} ${index}`} className="tj-rows__item tj-alert">
            <Tag tone={tones[kind]}>{t(`kind.${kind}`)}</Tag>
            <div>
              <TextLink href={viewHref(link, view)} className="tj-name">
                {line?.name ?? names[subject] ?? subject}
              </TextLink>
              <span className="tj-rows__note">{t(`detail.${kind}`, alertDetail(detail, line, lang))}</span>
            </div>
            <span className="tj-small tj-mute">{where}</span>
          </li>
        );
      })}
    </ul>
  );
}
