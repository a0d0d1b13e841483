import { useLocale, useTranslations } from "next-intl";

import { Tag, type Tone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { AlertKind } from "@/lib/domain/alert";
import { departmentsOfAlert } from "@/lib/domain/alert-list";
import type { BoardAlert } from "@/lib/domain/board-answer";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { alertDetail } from "./alert-detail";
import type { NamedGround } from "./alert-ground";

type Props = {
  readonly alerts: readonly BoardAlert[];
  readonly view: View;
  readonly ground: NamedGround;
};

const tones: Record<AlertKind, Tone> = {
  offTrack: "error",
  worseThanBaseline: "error",
  falling: "warning",
  outlier: "neutral",
  notUpdated: "neutral",
  lateSheet: "warning",
  overdueMilestone: "warning",
  targetRevised: "info",
};
/** Where on its screen the reader finds what the alert speaks of. */
const places: Partial<Record<AlertKind, string>> = {
  lateSheet: "#fiche",
  overdueMilestone: "#jalons",
  targetRevised: "#versions",
};

/** Each alert with its kind, what it is about, its reason, and who answers for it. */
export function AlertList({ alerts, view, ground }: Props) {
  return (
    <ul className="tj-rows">
      {alerts.map((alert, index) => (
        <AlertRow key={`${alert.kind} ${alert.subject} ${index}`} alert={alert} view={view} ground={ground} />
      ))}
    </ul>
  );
}

function AlertRow({ alert, view, ground }: Omit<Props, "alerts"> & { readonly alert: BoardAlert }) {
  const t = useTranslations("board.alerts");
  const lang = toLang(useLocale());
  const { kind, subject, detail, link } = alert;
  const line = ground.indicators.find(({ code }) => code === subject);
  const project = ground.projects.find(({ slug }) => slug === subject);
  return (
    <li className="tj-rows__item tj-alert">
      <Tag tone={tones[kind]}>{t(`kind.${kind}`)}</Tag>
      <div>
        <TextLink href={`${viewHref(link, view)}${places[kind] ?? ""}`} className="tj-name">
          {line?.name ?? project?.name ?? ground.departments[subject] ?? subject}
        </TextLink>
        <span className="tj-rows__note">{t(`detail.${kind}`, alertDetail(detail, line, lang))}</span>
      </div>
      <span className="tj-small tj-mute">{departmentsOfAlert(alert, ground).join(", ")}</span>
    </li>
  );
}
