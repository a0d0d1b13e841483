import { useLocale, useTranslations } from "next-intl";

import { DefinitionList } from "@/components/ui/definition-list";
import type { ImportScreen } from "@/lib/domain/import-screen";
import { formatInstant, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

/** Where the file comes from and how it was read. */
export function ImportFacts({ screen: { record, columns } }: { readonly screen: ImportScreen }) {
  const t = useTranslations("imports");
  const lang = toLang(useLocale());
  const { uploader, createdAt, kind, roadmap, period } = record;
  const entries = [
    { term: t("facts.uploader"), definition: uploader ?? t("nobody") },
    { term: t("facts.at"), definition: formatInstant(createdAt, lang) },
    { term: t("facts.kind"), definition: t(`kind.${kind}`) },
    { term: t("facts.roadmap"), definition: roadmap },
    ...(period === null ? [] : [{ term: t("facts.period"), definition: formatPeriod(period, lang) }]),
  ];
  const read = Object.entries(columns).flatMap(([field, head]) =>
    t.has(`field.${field}` as "field.series")
      ? [{ term: t(`field.${field}` as "field.series"), definition: head }]
      : [],
  );
  return (
    <>
      <DefinitionList entries={entries} />
      {read.length > 0 && (
        <>
          <p className="tj-small">{t("facts.columns")}</p>
          <DefinitionList entries={read} />
        </>
      )}
    </>
  );
}
