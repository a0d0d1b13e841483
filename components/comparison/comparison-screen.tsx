import { useLocale, useTranslations } from "next-intl";

import { RoadmapLine } from "@/components/board/roadmap-line";
import { MarkLegend } from "@/components/figure/mark-legend";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ContextLine } from "@/components/ui/context-line";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { isOneThing, type ComparisonFacts } from "@/lib/domain/comparison";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { comparePath } from "@/lib/schemas/compare-view";
import { plainView, viewHref } from "@/lib/schemas/view";

import { ComparedIndicators } from "./compared-indicators";
import { ComparedPriorities } from "./compared-priorities";
import { ComparisonForms } from "./comparison-forms";
import { sideNames } from "./comparison-side";
import { KnowledgeSection } from "./knowledge-section";

type Props = { readonly screen: ComparisonFacts };

/** Two periods, or one period as known on two days: what changed first. */
export function ComparisonScreen({ screen }: Props) {
  const t = useTranslations("comparison");
  const { roadmapView, choice, boards } = screen;
  const home = viewHref("/tableau-de-bord", { ...plainView, roadmap: roadmapView.roadmap.slug });
  return (
    <>
      <PageHeading
        title={t("title")}
        subtitle={<RoadmapLine roadmapView={roadmapView} path={comparePath} />}
        trail={<Breadcrumb links={[{ href: home, label: t("board") }]} current={t("title")} />}
      >
        <ComparisonForms {...screen} />
      </PageHeading>
      <Standing screen={screen} />
      {boards === null && <EmptyState>{t("nothing")}</EmptyState>}
      {boards !== null &&
        (isOneThing(choice) ? (
          <EmptyState>{t(`same.${choice.kind}`)}</EmptyState>
        ) : (
          <Compared screen={screen} boards={boards} />
        ))}
    </>
  );
}

/** What the two are: official figures of what, known when. */
function Standing({ screen: { choice, boards } }: Props) {
  const t = useTranslations("comparison.standing");
  const lang = toLang(useLocale());
  const bold = (chunks: React.ReactNode) => <strong>{chunks}</strong>;
  const { before, after } = sideNames(choice, lang);
  if (choice.kind === "days") {
    const period = formatPeriod(choice.period, lang);
    return <ContextLine>{t.rich("days", { period, before: before.long, after: after.long, b: bold })}</ContextLine>;
  }
  const published = (board: { readonly publication?: number } | undefined): string =>
    board?.publication === undefined ? t("unpublished") : t("publication", { number: board.publication });
  return (
    <ContextLine>
      {t.rich("periods", {
        before: before.long,
        after: after.long,
        publishedBefore: published(boards?.before),
        publishedAfter: published(boards?.after),
        b: bold,
      })}
    </ContextLine>
  );
}

type ComparedProps = Props & { readonly boards: NonNullable<ComparisonFacts["boards"]> };

function Compared({ screen, boards: { pairs } }: ComparedProps) {
  const t = useTranslations("comparison");
  const { choice, roadmapView, knowledge, names } = screen;
  const { changed, unchanged } = pairs;
  const table = { choice, roadmap: roadmapView.roadmap };
  return (
    <>
      <ComparedPriorities priorities={pairs.priorities} {...table} />
      <Section title={t("changed", { count: changed.length })} id="indicateurs">
        {changed.length === 0 ? (
          <EmptyState>{t("noneChanged")}</EmptyState>
        ) : (
          <ComparedIndicators caption={t("changed", { count: changed.length })} lines={changed} {...table} />
        )}
        {unchanged.length > 0 && (
          <Disclosure summary={t("unchanged", { count: unchanged.length })}>
            <ComparedIndicators caption={t("unchanged", { count: unchanged.length })} lines={unchanged} {...table} />
          </Disclosure>
        )}
        <MarkLegend />
      </Section>
      {choice.kind === "days" && (
        <KnowledgeSection knowledge={knowledge} names={names} roadmap={roadmapView.roadmap.slug} />
      )}
    </>
  );
}
