import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ImportDetail } from "@/lib/domain/import-record";

import { ChangeTable } from "./change-table";
import { CommitForm } from "./commit-form";
import { RefusedTable } from "./refused-table";
import type { WorkbookPageProps } from "./workbook-page";

type Props = WorkbookPageProps & { readonly sent: ImportDetail };

/** What a workbook changes, refuses and leaves as it is: said before anything is written, and after. */
export function SentWorkbook({ address, desk, sent, messageOf, commit }: Props) {
  const t = useTranslations("workbook.screen");
  const changes = sent.preview.filter(({ outcome }) => outcome !== "unchanged");
  const notices = sent.counts.notices ?? [];
  return (
    <>
      <Verdict sent={sent} />
      {sent.errors.length > 0 && (
        <Section
          title={t("refused.title")}
          id="refus"
          aside={<a href={`/api/v1/imports/${sent.id}/annotated`}>{t("refused.annotated")}</a>}
        >
          <RefusedTable faults={sent.errors} messageOf={messageOf} />
        </Section>
      )}
      {notices.length > 0 && (
        <Notice tone="info" title={t("notices")}>
          <ul>
            {notices.map((notice, index) => (
              <li key={index}>
                {notice.row !== undefined && t("atRow", { row: notice.row })} {messageOf(notice)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length > 0 && (
        <Section title={t(sent.state === "previewed" ? "changes.title" : "changes.done")} id="changements">
          <ChangeTable rows={changes} cells={desk.cells} />
        </Section>
      )}
      {sent.state === "previewed" && <CommitForm address={address} sent={sent} commit={commit} />}
    </>
  );
}

function Verdict({ sent: { state, counts, preview, fileName } }: Pick<Props, "sent">) {
  const t = useTranslations("workbook.screen.verdict");
  const count = (outcome: "created" | "revised") => preview.filter((row) => row.outcome === outcome).length;
  const done = counts.committed;
  if (state === "committed" && done !== undefined) {
    return (
      <Notice tone="success" role="status">
        {t("committed", { ...done })}
      </Notice>
    );
  }
  const { accepted, rejected, unchanged } = counts;
  const code = rejected > 0 ? "refused" : accepted > 0 ? "ready" : "nothing";
  return (
    <Notice tone={rejected > 0 ? "warning" : "info"} role="status" title={fileName}>
      {t("counts", { created: count("created"), revised: count("revised"), unchanged, rejected })} {t(code)}
    </Notice>
  );
}
