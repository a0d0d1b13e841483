import { useLocale, useTranslations } from "next-intl";

import { ContextLine } from "@/components/ui/context-line";
import { TextLink } from "@/components/ui/text-link";
import type { Reader } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import type { SheetState } from "@/lib/domain/sheet";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = {
  readonly view: View;
  readonly roadmapView: RoadmapView;
  readonly reader: Reader;
  /** Of the period's campaign; empty without one. */
  readonly sheets: readonly { readonly state: SheetState }[];
};

/** What the figures stand on: published or not, known when, whose, real or made up. */
export function StateLine({ view, roadmapView, reader, sheets }: Props) {
  const t = useTranslations("board.state");
  const { source } = roadmapView.roadmap;
  const isOwn = view.isProvisional && reader.provisional === "own";
  return (
    <ContextLine>
      <Published view={view} roadmapView={roadmapView} sheets={sheets} />
      {isOwn && <> {t("own", { departments: reader.departments.join(", ") })}</>}
      {source !== null && <> {t("realData", { source })}</>}
    </ContextLine>
  );
}

const bold = (chunks: React.ReactNode) => <strong>{chunks}</strong>;

function Published({ view, roadmapView, sheets }: Omit<Props, "reader">) {
  const t = useTranslations("board.state");
  const lang = toLang(useLocale());
  const { period, periods, collection } = roadmapView;
  const choice = periods.find((one) => one.period === period);
  const name = formatPeriod(period, lang);
  if (choice?.publication != null) {
    return <>{t.rich("published", { period: name, number: choice.publication, b: bold })}</>;
  }
  if (collection === null || collection.state === "planned")
    return <>{t.rich("noCampaign", { period: name, b: bold })}</>;
  const validated = sheets.filter(({ state }) => state === "validated").length;
  return (
    <>
      {t.rich(view.isProvisional ? "unpublishedProvisional" : "unpublished", {
        period: name,
        validated,
        total: sheets.length,
        b: bold,
      })}{" "}
      <LastPublished view={view} roadmapView={roadmapView} />
    </>
  );
}

function LastPublished({ view, roadmapView: { periods } }: Pick<Props, "view" | "roadmapView">) {
  const t = useTranslations("board.state");
  const lang = toLang(useLocale());
  const last = periods.find(({ publication }) => publication !== null);
  if (last === undefined || last.publication === null) return <>{t("neverPublished")}</>;
  const href = viewHref(`/rapports/${last.period}`, { ...view, period: null, day: null, isProvisional: false });
  return (
    <>
      {t.rich("lastPublished", {
        period: formatPeriod(last.period, lang),
        number: last.publication,
        a: (chunks) => <TextLink href={href}>{chunks}</TextLink>,
      })}
    </>
  );
}
