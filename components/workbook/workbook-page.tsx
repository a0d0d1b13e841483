import { useLocale, useTranslations } from "next-intl";

import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { ImportDetail } from "@/lib/domain/import-record";
import type { Fault } from "@/lib/domain/result";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";
import type { WorkbookAddress } from "@/lib/schemas/workbook-address";

import { SentWorkbook } from "./sent-workbook";
import { WorkbookActs } from "./workbook-acts";

export type WorkbookPageProps = {
  readonly address: WorkbookAddress;
  readonly desk: {
    readonly sheet: { readonly departmentName: string };
    readonly cells: readonly DefinedCell[];
  };
  readonly sent: ImportDetail | null;
  readonly messageOf: (fault: Fault) => string;
  readonly commit: (form: FormData) => Promise<void>;
};

/** A workbook that came back: what it would change, then recording it. */
export function WorkbookPage(props: WorkbookPageProps) {
  const { address, desk, sent } = props;
  const t = useTranslations("workbook.screen");
  const lang = toLang(useLocale());
  const { period, roadmap, department } = address;
  const sheet = collectionHref("saisie", { period, roadmap, department });
  const trail = [
    { href: "/saisie", label: t("trail") },
    { href: sheet, label: formatPeriod(period, lang) },
  ];
  return (
    <>
      <PageHeading
        title={t("title")}
        subtitle={`${desk.sheet.departmentName}, ${formatPeriod(period, lang)}`}
        trail={<Breadcrumb links={trail} current={t("title")} />}
      />
      <Refusal code={address.refusal} />
      {sent !== null && <SentWorkbook {...props} sent={sent} />}
      <p className="tj-next">
        <TextLink href={sheet}>{t("back")}</TextLink>
      </p>
      {sent?.state !== "committed" && (
        <Section title={t(sent === null ? "again" : "another")} id="classeur">
          <WorkbookActs whose={address} isWritable />
        </Section>
      )}
    </>
  );
}

function Refusal({ code }: { readonly code: string | null }) {
  const t = useTranslations("errors.detail");
  const own = useTranslations("workbook.screen.refusal");
  if (code === null) return null;
  const isOwn = own.has(code as "invalidRequest");
  const isKnown = isOwn || t.has(code as "notAWorkbook");
  if (!isKnown) return null;
  return (
    <Notice tone="error" role="alert">
      {isOwn ? own(code as "invalidRequest") : t(code as "notAWorkbook")}
    </Notice>
  );
}
