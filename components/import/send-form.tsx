import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Campaigns = { readonly campaigns: readonly { readonly roadmap: string; readonly period: string }[] };
type Roadmaps = { readonly roadmaps: readonly { readonly slug: string; readonly title: string }[] };

/** A file of values for an open campaign. */
export function SendEntries({ campaigns }: Campaigns) {
  const t = useTranslations("imports.send");
  const lang = toLang(useLocale());
  if (campaigns.length === 0) return <EmptyState>{t("noCampaign")}</EmptyState>;
  const options = campaigns.map(({ roadmap, period }) => ({
    value: `${roadmap}/${period}`,
    label: `${formatPeriod(period, lang)}, ${roadmap}`,
  }));
  return (
    <SendForm kind="entries">
      <Select name="campaign" label={t("campaign")} options={options} />
    </SendForm>
  );
}

/** A file of past values, for a roadmap. */
export function SendHistory({ roadmaps }: Roadmaps) {
  const t = useTranslations("imports.send");
  const options = roadmaps.map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <SendForm kind="history">
      <Select name="roadmap" label={t("roadmap")} options={options} />
    </SendForm>
  );
}

function SendForm({ kind, children }: { readonly kind: "entries" | "history"; readonly children: ReactNode }) {
  const t = useTranslations("imports.send");
  const id = `fichier-${kind}`;
  return (
    <form method="post" action="/imports/depot" encType="multipart/form-data" className="tj-import__send">
      <input type="hidden" name="kind" value={kind} />
      <p className="tj-small">{t(kind)}</p>
      <div className="tj-import__fields">
        {children}
        <div className="fr-upload-group">
          <label className="fr-label" htmlFor={id}>
            {t("file")}
            <span className="fr-hint-text">{t("fileHint")}</span>
          </label>
          <input className="fr-upload" id={id} type="file" name="file" accept=".csv,.tsv,.txt,.xlsx,.ods" required />
        </div>
      </div>
      <Button icon="fr-icon-upload-line">{t("act")}</Button>
    </form>
  );
}
