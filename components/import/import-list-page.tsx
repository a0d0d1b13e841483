import { useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { ImportRecord } from "@/lib/domain/import-record";
import { importListHref } from "@/lib/schemas/import-address";

import { ImportRefusal } from "./import-refusal";
import { ImportTable } from "./import-table";
import { SendEntries, SendHistory } from "./send-form";

type Props = {
  readonly imports: readonly ImportRecord[];
  readonly hasMore: boolean;
  /** Open campaigns; null for who enters no value. */
  readonly campaigns: readonly { readonly roadmap: string; readonly period: string }[] | null;
  /** Null for who tells no past. */
  readonly roadmaps: readonly { readonly slug: string; readonly title: string }[] | null;
  readonly address: { readonly before: string | null; readonly refusal: string | null; readonly row: number };
};

/** Files that were sent, the latest first, and sending one. */
export function ImportListPage({ imports, hasMore, campaigns, roadmaps, address }: Props) {
  const t = useTranslations("imports.list");
  const last = imports.at(-1);
  return (
    <>
      <PageHeading title={t("title")} subtitle={t("subtitle")} />
      <ImportRefusal code={address.refusal} row={address.row} />
      {campaigns !== null && (
        <Section title={t("entries")} id="valeurs">
          <SendEntries campaigns={campaigns} />
        </Section>
      )}
      {roadmaps !== null && (
        <Section title={t("history")} id="historique">
          <SendHistory roadmaps={roadmaps} />
        </Section>
      )}
      <Section title={t("sent")} id="imports">
        {last === undefined ? <EmptyState>{t("none")}</EmptyState> : <ImportTable imports={imports} />}
        {hasMore && last !== undefined && (
          <p className="tj-acts">
            <DataLink href={importListHref({ before: last.id })}>{t("older")}</DataLink>
          </p>
        )}
        {address.before !== null && (
          <p className="tj-acts">
            <DataLink href={importListHref()}>{t("latest")}</DataLink>
          </p>
        )}
      </Section>
    </>
  );
}
