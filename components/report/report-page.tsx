import { useTranslations } from "next-intl";

import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ContextLine } from "@/components/ui/context-line";
import { DataLink } from "@/components/ui/data-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { Lang } from "@/lib/messages/lang";

import { ReportMethod, ReportProjects, ReportProvenance } from "./report-annex";
import { ReportContents } from "./report-contents";
import { ReportCorrections } from "./report-corrections";
import { ReportSection } from "./report-section";
import { ReportSynthesis } from "./report-synthesis";
import type { ReportView } from "./report-view";

export type ReportLinks = {
  readonly publication: string;
  /** The same report in the other language. */
  readonly other: { readonly href: string; readonly lang: Lang };
  readonly files: readonly { readonly format: string; readonly href: string }[];
  /** The publication that replaced this one. */
  readonly next: { readonly number: number; readonly href: string } | null;
};
type Props = { readonly view: ReportView; readonly lang: Lang; readonly links: ReportLinks };

/** The report as its files say it, to be read on screen or printed. */
export function ReportPage({ view, lang, links }: Props) {
  const t = useTranslations("publication.read");
  const { cover } = view;
  return (
    <>
      <PageHeading
        trail={<Breadcrumb links={[{ href: links.publication, label: t("publication") }]} current={cover.scope} />}
        title={<span lang={lang}>{`${cover.kind}, ${cover.period}`}</span>}
        subtitle={<span lang={lang}>{`${cover.scope} · ${cover.roadmap}`}</span>}
      />
      <ContextLine>
        <span lang={lang}>{`${cover.publication}, ${cover.published}. `}</span>
        {t("same")}
      </ContextLine>
      {links.next !== null && (
        <Notice tone="warning">
          <DataLink href={links.next.href}>{t("replaced", { number: links.next.number })}</DataLink>
        </Notice>
      )}
      {view.demo !== null && (
        <p lang={lang} className="tj-small tj-report__demo">
          {view.demo.long}
        </p>
      )}
      <Files links={links} />
      <div lang={lang} className="tj-report">
        <ReportContents view={view} />
        <ReportSynthesis synthesis={view.synthesis} />
        {view.sections.map((section, index) => (
          <ReportSection key={section.heading} section={section} id={`partie-${index + 1}`} />
        ))}
        {view.noIndicator !== null && <p>{view.noIndicator}</p>}
        <ReportProjects projects={view.projects} />
        <ReportCorrections corrections={view.corrections} />
        <ReportMethod method={view.method} />
        <ReportProvenance provenance={view.provenance} />
      </div>
    </>
  );
}

function Files({ links: { files, other } }: { readonly links: ReportLinks }) {
  const t = useTranslations("publication.read");
  return (
    <p className="tj-file-line tj-report__files">
      <DataLink href={other.href}>{t(`other.${other.lang}`)}</DataLink>
      {files.map(({ format, href }) => (
        <DataLink key={format} href={href} isFile>
          {t("file", { format: format.toUpperCase() })}
        </DataLink>
      ))}
    </p>
  );
}
