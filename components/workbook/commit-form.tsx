import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import type { ImportDetail } from "@/lib/domain/import-record";
import type { WorkbookAddress } from "@/lib/schemas/workbook-address";

type Props = {
  readonly address: WorkbookAddress;
  readonly sent: ImportDetail;
  readonly commit: (form: FormData) => Promise<void>;
};

/** Recording all that the workbook changes, or the accepted rows alone where some are refused. */
export function CommitForm({ address, sent, commit }: Props) {
  const t = useTranslations("workbook.screen.commit");
  const { accepted, rejected } = sent.counts;
  if (accepted === 0) return null;
  const mode = rejected === 0 ? "atomic" : "partial";
  const { roadmap, period, department } = address;
  return (
    <form action={commit} className="tj-workbook__commit">
      {Object.entries({ roadmap, period, department, id: sent.id, mode }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {rejected > 0 && <p className="tj-small">{t("note")}</p>}
      <Button size="medium" kind={rejected === 0 ? "primary" : "secondary"}>
        {t(mode, { accepted, rejected })}
      </Button>
    </form>
  );
}
