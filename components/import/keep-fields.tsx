import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import type { ImportMapping } from "@/lib/domain/import";
import { keptColumns } from "@/lib/schemas/import-form";

import { HeadSelect } from "./mapping-table";

/** Which rows of the file count: those whose columns hold given values. */
export function KeepFields({ heads, mapping }: { readonly heads: readonly string[]; readonly mapping: ImportMapping }) {
  const t = useTranslations("imports.mapping");
  const kept = Object.entries(mapping.keep ?? {});
  return (
    <Disclosure summary={t("keep")} isSmall isOpen={kept.length > 0}>
      <p className="tj-small">{t("keepHint")}</p>
      {keptColumns.map((row) => {
        const [head = "", values = []] = kept[row] ?? [];
        const number = { number: row + 1 };
        return (
          <div key={row} className="tj-import__keep">
            <HeadSelect
              name={`keep.${String(row)}`}
              label={t("keepColumn", number)}
              heads={heads}
              chosen={head}
              none="nothing"
            />
            <input
              className="fr-input"
              name={`kept.${String(row)}`}
              aria-label={t("keptValues", number)}
              defaultValue={values.join(" ; ")}
            />
          </div>
        );
      })}
    </Disclosure>
  );
}
