import { useTranslations } from "next-intl";

import { capital } from "@/components/ui/capital";
import type { Names } from "@/lib/domain/indicator-screen";
import { noCode, type Why } from "@/lib/schemas/why";

type Props = { readonly why: Why; readonly names: Names };

/** Whose part of the indicator is explained; nothing for the whole. */
export function WhySubject({ why: { selection }, names }: Props) {
  const t = useTranslations("why.subject");
  const { department, ministry, project } = selection;
  const name = (known: Readonly<Record<string, string>>, code: string): string => capital(known[code] ?? code);
  const parts = [
    ...(department === undefined ? [] : [department === noCode ? t("none") : name(names.departments, department)]),
    ...(ministry === undefined ? [] : [ministry === noCode ? t("noMinistry") : name(names.ministries, ministry)]),
    ...(project === undefined ? [] : [project === noCode ? t("noProject") : name(names.projects, project)]),
  ];
  return parts.length === 0 ? null : <p className="tj-small tj-ink">{t("part", { part: parts.join(" · ") })}</p>;
}
