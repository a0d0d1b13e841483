import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { ImportOutcome } from "@/lib/domain/import";
import type { ImportScreen } from "@/lib/domain/import-screen";

import { stateOf } from "./import-state";

/** What the file would change, or what became of it. */
export function ImportVerdict({ screen: { record, tally } }: { readonly screen: ImportScreen }) {
  const t = useTranslations("imports.verdict");
  const state = stateOf(record);
  const count = (outcome: ImportOutcome) => tally.get(outcome) ?? 0;
  const { committed } = record.counts;
  if (state === "unread") {
    return (
      <Notice tone="warning" role="status">
        {t(record.counts.notices === undefined ? "empty" : "unread")}
      </Notice>
    );
  }
  if (state !== "previewed") {
    return (
      <Notice tone="success" role="status">
        {committed !== undefined && t("committed", { ...committed })} {t(state)}
      </Notice>
    );
  }
  const { accepted, rejected } = record.counts;
  const code = rejected > 0 ? "refused" : accepted > 0 ? "ready" : "nothing";
  return (
    <Notice tone={rejected > 0 ? "warning" : "info"} role="status">
      {t("counts", {
        created: count("created"),
        revised: count("revised"),
        unchanged: count("unchanged"),
        rejected: count("rejected"),
      })}{" "}
      {t(code)}
    </Notice>
  );
}
