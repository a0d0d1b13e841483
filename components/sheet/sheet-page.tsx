import { useLocale, useTranslations } from "next-intl";

import { buildSections } from "@/components/entry/build-entry-sheet";
import type { EntrySheet } from "@/components/entry/entry-model";
import type { SaveFormAction } from "@/components/entry/save-form";
import { MarkLegend } from "@/components/figure/mark-legend";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { WorkbookActs } from "@/components/workbook/workbook-acts";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/access";
import type { Day } from "@/lib/domain/day";
import { decideEntryWindow } from "@/lib/domain/entry-window";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { FormAction } from "@/lib/schemas/form-state";

import type { RefusalOf } from "./action-form";
import { DelegatedTo } from "./delegated-to";
import { DelegationSection, type DelegationDesk } from "./delegation-section";
import { DoneNotice } from "./done-notice";
import { LockNotice } from "./lock-notice";
import { ReturnedNotice } from "./returned-notice";
import { SheetDue } from "./sheet-due";
import { SheetHistory } from "./sheet-history";
import type { SheetDeskView } from "./sheet-desk-view";
import { SheetScreen } from "./sheet-screen";

type Props = {
  readonly desk: SheetDeskView;
  /** The other sheets of who reads. */
  readonly own: readonly { readonly department: string; readonly departmentName: string }[];
  readonly actor: Actor;
  readonly user: { readonly id: string; readonly name: string };
  readonly path: string;
  readonly today: Day;
  readonly done: string | undefined;
  readonly save: SaveFormAction;
  readonly submit: FormAction<RefusalOf<"sheet">>;
  /** Null for who does not head the department. */
  readonly delegation: DelegationDesk | null;
};

/** A department's sheet: why it can be filled or not, its cells, and what happened to it. */
export function SheetPage({ desk, own, actor, user, path, today, done, save, submit, delegation }: Props) {
  const { campaign, sheet, exception, moves, cells } = desk;
  const { department } = sheet;
  const isWriter = can(actor, "writeEntries", { department });
  const window = decideEntryWindow(campaign, sheet, exception, today);
  const returned = sheet.state === "returned" ? moves.findLast(({ move }) => move === "return") : undefined;
  const pointed = new Set(returned?.cells?.map(({ series, period }) => `${series} ${period}`));
  const entry = {
    ...{ roadmap: campaign.roadmap, period: campaign.period, department },
    isWritable: isWriter && window.ok,
    sections: buildSections(cells, pointed),
  };
  return (
    <>
      <SheetHeading desk={desk} own={own} />
      <DoneNotice code={done} />
      <LockNotice desk={desk} isWriter={isWriter} refusal={window.ok ? null : window.error} today={today} />
      {returned !== undefined && <ReturnedNotice move={returned} sections={entry.sections} />}
      <SheetScreen
        sheet={entry}
        user={user}
        path={path}
        due={
          <>
            <SheetDue desk={desk} today={today} isOpen={window.ok} />
            <DelegatedTo given={delegation?.given ?? []} />
          </>
        }
        save={save}
        submit={submit}
        canSubmit={can(actor, "submitSheet", { department })}
      />
      <MarkLegend />
      <WorkbookSection whose={entry} />
      {delegation !== null && <DelegationSection desk={delegation} whose={entry} path={path} today={today} />}
      <SheetHistory moves={moves} />
    </>
  );
}

type WorkbookSectionProps = {
  readonly whose: Pick<EntrySheet, "period" | "roadmap" | "department" | "isWritable">;
};

function WorkbookSection({ whose }: WorkbookSectionProps) {
  const t = useTranslations("workbook.screen");
  return (
    <Section title={t("section")} id="classeur">
      <WorkbookActs whose={whose} isWritable={whose.isWritable} />
    </Section>
  );
}

function SheetHeading({ desk: { campaign, sheet }, own }: Pick<Props, "desk" | "own">) {
  const t = useTranslations("sheet.page");
  const lang = toLang(useLocale());
  const others = own.length > 1 ? own : [];
  return (
    <PageHeading
      title={t("title", { period: formatPeriod(campaign.period, lang) })}
      subtitle={sheet.departmentName}
      trail={
        <Breadcrumb links={[{ href: "/saisie", label: t("trail") }]} current={formatPeriod(campaign.period, lang)} />
      }
    >
      {others.length > 0 && (
        <nav className="tj-tabs" aria-label={t("departments")}>
          {others.map(({ department, departmentName }) => (
            <TextLink
              key={department}
              href={collectionHref("saisie", { period: campaign.period, roadmap: campaign.roadmap, department })}
              aria-current={department === sheet.department ? "page" : undefined}
            >
              {departmentName}
            </TextLink>
          ))}
        </nav>
      )}
    </PageHeading>
  );
}
