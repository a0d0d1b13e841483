import { useLocale, useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";
import { Hash } from "@/components/ui/hash";
import { NamedTable } from "@/components/ui/named-table";
import type { PublishedFile } from "@/lib/domain/publication";
import type { ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatFileSize } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { fileHref } from "./shelf-address";

type Props = {
  readonly publication: ShelvedPublication;
  readonly files: readonly PublishedFile[];
  /** « Justice, T2 2026 » */
  readonly caption: string;
  /** Whether its report is what the reader came for. */
  readonly isFirst: boolean;
};

/** The files of one scope, with what each is for and its fingerprint. */
export function FileTable({ publication, files, caption, isFirst }: Props) {
  const t = useTranslations("publication.files");
  return (
    <NamedTable
      label={caption}
      className="tj-files"
      heads={[
        t("format"),
        t("content"),
        { text: t("size"), className: "tj-right" },
        { text: t("hash"), className: "tj-files__hash" },
        { text: t("download"), className: "tj-right" },
      ]}
    >
      {files.map((file) => (
        <FileRow key={file.format} {...{ publication, file, caption, isFirst }} />
      ))}
    </NamedTable>
  );
}

type RowProps = Omit<Props, "files"> & { readonly file: PublishedFile };

function FileRow({ publication, file, caption, isFirst }: RowProps) {
  const t = useTranslations("publication.files");
  const lang = toLang(useLocale());
  const { format, size, sha256 } = file;
  const name = format.toUpperCase();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(format)}</td>
      <td className="tj-right tj-nowrap">{formatFileSize(size, lang)}</td>
      <td className="tj-files__hash tj-nowrap">
        <Hash value={sha256} />
      </td>
      <td className="tj-right">
        <LinkButton
          href={fileHref(publication, file)}
          isDownload
          lang={file.lang}
          kind={isFirst && format === "pdf" ? "primary" : "tertiary"}
          icon="fr-icon-download-line"
        >
          <span aria-hidden="true">{name}</span>
          <span className="fr-sr-only">{`${t("download")} ${name}, ${caption}`}</span>
        </LinkButton>
      </td>
    </tr>
  );
}
