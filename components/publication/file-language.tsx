"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { reportLangs, type ReportLang } from "@/lib/domain/publication";

import { shelfNames } from "./shelf-address";

type Props = {
  readonly path: string;
  readonly lang: ReportLang;
  /** What else the address says and must go on saying. */
  readonly kept: Readonly<Record<string, string>>;
};

/** The language of the files, in the address; chosen at once, or with the button where nothing runs in the browser. */
export function FileLanguage({ path, lang, kept }: Props) {
  const t = useTranslations("publication");
  return (
    <form method="get" action={path} className="tj-controls">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        isCompact
        name={shelfNames.lang}
        label={t("fileLanguage")}
        defaultValue={lang}
        options={reportLangs.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      <noscript>
        <Button kind="secondary">{t("showLanguage")}</Button>
      </noscript>
    </form>
  );
}
