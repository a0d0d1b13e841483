import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { ImportScreen } from "@/lib/domain/import-screen";
import { keyLines } from "@/lib/schemas/import-form";

import { KeepFields } from "./keep-fields";
import { MappingTable } from "./mapping-table";

type Props = {
  readonly screen: ImportScreen;
  readonly isOpen: boolean;
  readonly remap: (form: FormData) => Promise<void>;
};

/** How the file is read: which column is what, which rows count, which key is which series. */
export function MappingForm({ screen, isOpen, remap }: Props) {
  const t = useTranslations("imports.mapping");
  const { record, heads, mapping, unknownKeys } = screen;
  const days = (["periodEnd", "any"] as const).map((value) => ({ value, label: t(`days.${value}`) }));
  return (
    <Section title={t("title")} id="correspondance">
      <Disclosure summary={t("open")} isOpen={isOpen}>
        <form action={remap} className="tj-import__mapping">
          <input type="hidden" name="id" value={record.id} />
          <p className="tj-small">{t("note")}</p>
          <MappingTable heads={heads} mapping={mapping} />
          <KeepFields heads={heads} mapping={mapping} />
          <Select name="days" label={t("days.label")} options={days} defaultValue={mapping.days ?? "periodEnd"} />
          <TextAreaField
            name="keys"
            label={t("keys")}
            hint={t("keysHint")}
            rows={Math.min(12, Math.max(3, unknownKeys.length + 1))}
            defaultValue={keyLines(mapping, unknownKeys)}
            spellCheck={false}
          />
          <Disclosure summary={t("json")} isSmall>
            <TextAreaField name="json" label={t("jsonLabel")} hint={t("jsonHint")} rows={6} spellCheck={false} />
            <pre className="tj-import__json">{JSON.stringify(mapping, null, 2)}</pre>
          </Disclosure>
          <Button>{t("act")}</Button>
        </form>
      </Disclosure>
    </Section>
  );
}
