import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { ImportPageProps } from "./import-page";
import { ValidateForm } from "./validate-form";

/** Writing what the file changes, or making a past official: whoever may, now. */
export function ImportActs(props: ImportPageProps) {
  const { screen, isOwn, mayValidate, acts } = props;
  const t = useTranslations("imports.acts");
  const { id, kind, state } = screen.record;
  if (state === "previewed") return isOwn ? <Commit {...props} /> : <p className="tj-small">{t("notYours")}</p>;
  if (kind !== "history" || state !== "committed") return null;
  if (!mayValidate) return <p className="tj-small">{t("waits")}</p>;
  if (isOwn) return <p className="tj-small">{t("fourEyes")}</p>;
  return (
    <div className="tj-import__acts">
      <p className="tj-small">{t("validateNote")}</p>
      <ValidateForm id={id} validate={acts.validate} />
    </div>
  );
}

function Commit({ screen: { record }, acts }: ImportPageProps) {
  const t = useTranslations("imports.acts");
  const { accepted, rejected } = record.counts;
  if (accepted === 0) return null;
  const mode = rejected === 0 ? "atomic" : "partial";
  return (
    <form action={acts.commit} className="tj-import__acts">
      <input type="hidden" name="id" value={record.id} />
      <input type="hidden" name="mode" value={mode} />
      {record.kind === "history" && <p className="tj-small">{t("historyNote")}</p>}
      {rejected > 0 && <p className="tj-small">{t("partialNote")}</p>}
      <Button size="medium" kind={rejected === 0 ? "primary" : "secondary"}>
        {t(mode, { accepted, rejected })}
      </Button>
    </form>
  );
}
