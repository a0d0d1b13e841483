import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DataLink } from "@/components/ui/data-link";
import type { PublishedFile } from "@/lib/domain/publication";
import type { ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatFileSize } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { fileHref, readHref } from "./shelf-address";

type Props = {
  readonly publication: ShelvedPublication;
  readonly files: readonly PublishedFile[];
  /** What the files are of, for who hears the link alone. */
  readonly of: string;
  /** After them. */
  readonly children?: ReactNode;
};

/** Every file of one scope in a line, the report with its size first. */
export function ScopeFiles({ publication, files, of, children }: Props) {
  const t = useTranslations("publication.files");
  const lang = toLang(useLocale());
  return (
    <span className="tj-file-line">
      {files[0] !== undefined && (
        <DataLink href={readHref(publication, files[0].scope, files[0].lang)}>
          {t("read")}
          <span className="fr-sr-only">{`, ${of}`}</span>
        </DataLink>
      )}
      {files.map((file) => (
        <span key={file.format} className="tj-nowrap">
          <DataLink href={fileHref(publication, file)} isFile>
            <span className="fr-sr-only">{`${t("download")} `}</span>
            {file.format.toUpperCase()}
            <span className="fr-sr-only">{`, ${of}`}</span>
          </DataLink>
          {file.format === "pdf" && <span className="tj-small tj-mute"> {formatFileSize(file.size, lang)}</span>}
        </span>
      ))}
      {children}
    </span>
  );
}
