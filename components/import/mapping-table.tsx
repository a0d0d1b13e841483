import { useTranslations } from "next-intl";

import { NamedTable } from "@/components/ui/named-table";
import { keyFields, mappedFields, type ImportMapping, type MappedField } from "@/lib/domain/import";

type Props = { readonly heads: readonly string[]; readonly mapping: ImportMapping };

/** For each field of ours, the column that gives it, a second one that completes its key, or what every row says. */
export function MappingTable({ heads, mapping }: Props) {
  const t = useTranslations("imports.mapping");
  return (
    <NamedTable
      label={t("columns")}
      className="tj-import__columns"
      heads={(["field", "column", "and", "constant"] as const).map((name) => t(name))}
    >
      {mappedFields.map((field) => (
        <FieldRow key={field} field={field} heads={heads} mapping={mapping} />
      ))}
    </NamedTable>
  );
}

function FieldRow({ field, heads, mapping }: Props & { readonly field: MappedField }) {
  const t = useTranslations("imports");
  const [column = "", and = ""] = mapping.columns?.[field] ?? [];
  const label = (what: "column" | "and" | "constant") =>
    t("mapping.labelled", { field: t(`field.${field}`), what: t(`mapping.${what}`) });
  const takesMore = keyFields.some((one) => one === field);
  return (
    <tr>
      <th scope="row">{t(`field.${field}`)}</th>
      <td>
        <HeadSelect name={`column.${field}`} label={label("column")} heads={heads} chosen={column} />
      </td>
      <td>
        {takesMore && (
          <HeadSelect name={`and.${field}`} label={label("and")} heads={heads} chosen={and} none="nothing" />
        )}
      </td>
      <td>
        {takesMore && (
          <input
            className="fr-input"
            name={`constant.${field}`}
            aria-label={label("constant")}
            defaultValue={mapping.constants?.[field] ?? ""}
            maxLength={300}
          />
        )}
      </td>
    </tr>
  );
}

type HeadProps = {
  readonly name: string;
  readonly label: string;
  readonly heads: readonly string[];
  readonly chosen: string;
  /** What is said of no choice: the file's own heads then count, or nothing is added. */
  readonly none?: "automatic" | "nothing";
};

/** One of the heads of the file, or none. */
export function HeadSelect({ name, label, heads, chosen, none = "automatic" }: HeadProps) {
  const t = useTranslations("imports.mapping");
  const named = [...new Set(heads.map((head) => head.trim()))].filter((head) => head !== "");
  return (
    <select className="fr-select" name={name} aria-label={label} defaultValue={chosen}>
      <option value="">{t(none)}</option>
      {named.map((head) => (
        <option key={head} value={head}>
          {head}
        </option>
      ))}
    </select>
  );
}
