import { useLocale, useTranslations } from "next-intl";

import { Button, LinkButton } from "@/components/ui/button";
import { toLang } from "@/lib/messages/lang";
import { workbookFileHref } from "@/lib/schemas/workbook-address";

type Props = {
  readonly whose: { readonly period: string; readonly roadmap: string; readonly department: string };
  /** False where nothing can be entered now: the workbook can still be taken away. */
  readonly isWritable: boolean;
};

/** Taking a sheet away as a workbook, and sending it back. */
export function WorkbookActs({ whose, isWritable }: Props) {
  const t = useTranslations("workbook.screen");
  const lang = toLang(useLocale());
  return (
    <div className="tj-workbook">
      <div>
        <p className="tj-small">{t("download.body")}</p>
        <div className="tj-workbook__acts">
          {(["xlsx", "ods"] as const).map((format) => (
            <LinkButton
              key={format}
              href={workbookFileHref(whose, format, lang)}
              isDownload
              kind={format === "xlsx" ? "secondary" : "tertiary"}
              icon="fr-icon-download-line"
            >
              {t(`download.${format}`)}
            </LinkButton>
          ))}
        </div>
      </div>
      {isWritable && <SendForm whose={whose} />}
    </div>
  );
}

function SendForm({ whose }: Pick<Props, "whose">) {
  const t = useTranslations("workbook.screen.send");
  return (
    <form method="post" action={`/saisie/${whose.period}/classeur/depot`} encType="multipart/form-data">
      <input type="hidden" name="roadmap" value={whose.roadmap} />
      <input type="hidden" name="department" value={whose.department} />
      <label className="tj-small" htmlFor="classeur-fichier">
        {t("body")}
      </label>
      <div className="tj-workbook__acts">
        <input
          className="fr-upload tj-workbook__file"
          id="classeur-fichier"
          type="file"
          name="file"
          accept=".xlsx,.ods,.csv"
          required
        />
        <Button kind="secondary" icon="fr-icon-upload-line">
          {t("act")}
        </Button>
      </div>
    </form>
  );
}
