import { useLocale, useTranslations } from "next-intl";

import { AsOfStrip } from "@/components/board/as-of-strip";
import { NothingPublished } from "@/components/board/nothing-published";
import { StateLine } from "@/components/board/state-line";
import { ViewForm } from "@/components/board/view-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { capital } from "@/components/ui/capital";
import { DataLink } from "@/components/ui/data-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { IndicatorScreenFacts } from "@/lib/domain/indicator-screen";
import { shiftPeriod } from "@/lib/domain/period";
import { codeWord } from "@/lib/messages/glossary";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { compareHref } from "@/lib/schemas/compare-view";
import { viewHref, type View } from "@/lib/schemas/view";
import { whyParams, type Why } from "@/lib/schemas/why";

import { DefinitionSection } from "./definition-section";
import { IndicatorFigures } from "./indicator-figures";
import { VersionList } from "./version-list";
import { WhyPanel } from "./why-panel";

export type IndicatorScreenProps = { readonly screen: IndicatorScreenFacts; readonly view: View };
type Props = IndicatorScreenProps & { readonly why: Why | null };

export function IndicatorScreen({ screen, view, why }: Props) {
  const { facts, roadmapView, reader, trajectory, explanation, names, sheets } = screen;
  const path = `/indicateurs/${facts.code}`;
  const kept = why === null ? {} : whyParams(why);
  return (
    <>
      <Heading screen={screen} view={view}>
        {reader.figures !== "none" && <ViewForm {...{ path, view, roadmapView, reader, kept }} />}
      </Heading>
      {trajectory === null ? (
        <WithoutFigures screen={screen} view={view} />
      ) : (
        <>
          <AsOfStrip path={path} view={view} roadmapView={roadmapView} />
          <StateLine view={view} roadmapView={roadmapView} reader={reader} sheets={sheets} />
          <div className={why === null ? undefined : "tj-aside tj-aside--why"}>
            <IndicatorFigures screen={screen} trajectory={trajectory} view={view} />
            {why !== null && <WhyPanel {...{ why, explanation, facts, names, view }} />}
          </div>
        </>
      )}
      <div className="tj-columns tj-columns--2">
        <DefinitionSection facts={facts} />
        <VersionList facts={facts} names={names} />
      </div>
    </>
  );
}

function Heading({ screen, view, children }: IndicatorScreenProps & { readonly children: React.ReactNode }) {
  const t = useTranslations("indicator");
  const lang = toLang(useLocale());
  const { facts, roadmapView, names } = screen;
  const { priority, name } = facts.labels;
  const { cumulative, from, frequency } = facts.definition;
  const departments = [...new Set(facts.series.map(({ department }) => names.departments[department] ?? department))];
  const label = roadmapView.roadmap.label;
  const links = [
    { href: viewHref("/indicateurs", view), label: t("title") },
    ...(priority === null
      ? []
      : [
          {
            href: viewHref(`/priorites/${priority}`, view),
            label: t("priority", { label: capital(label), number: priority }),
          },
        ]),
  ];
  const subtitle = [
    ...(cumulative ? [t("cumulatedSince", { from: formatPeriod(from, lang) })] : []),
    departments.join(", "),
    codeWord("Frequency", frequency, lang),
    ...(facts.labels.isArchived ? [t("archived")] : []),
  ].join(" · ");
  const { period, roadmap } = roadmapView;
  const choice = { kind: "periods", from: shiftPeriod(period, -1), to: period } as const;
  const comparison = <DataLink href={compareHref(roadmap.slug, choice, `#${facts.code}`)}>{t("compare")}</DataLink>;
  return (
    <PageHeading
      trail={<Breadcrumb links={links} current={facts.code} />}
      title={name}
      subtitle={
        <>
          {subtitle} {screen.reader.figures !== "none" && comparison}
        </>
      }
    >
      {children}
    </PageHeading>
  );
}

function WithoutFigures({ screen: { reader, roadmapView, facts }, view }: IndicatorScreenProps) {
  const t = useTranslations("indicator");
  if (reader.figures === "published") {
    return <NothingPublished roadmapView={roadmapView} path={`/indicateurs/${facts.code}`} view={view} />;
  }
  return <Notice>{t(reader.figures === "none" ? "noFigures" : "notYours")}</Notice>;
}
