import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DataLink } from "@/components/ui/data-link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import {
  scopeKindOf,
  scopesOf,
  type CorrectedIndicator,
  type ScopeContents,
  type ShelvedPublication,
} from "@/lib/domain/publication-shelf";
import { formatInstant, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { type DownloadList } from "./downloads";
import { ErratumBox } from "./erratum-box";
import { FileTable } from "./file-table";
import { ScopeTable } from "./scope-table";
import { publicationHref, readHref } from "./shelf-address";
import { useScopeNames, type ScopeNames } from "./use-scope-names";

export type ShownPublication = {
  readonly publication: ShelvedPublication;
  readonly contents: readonly ScopeContents[];
  readonly indicators: readonly CorrectedIndicator[];
  /** All numbers of its period, the latest first. */
  readonly numbers: readonly ShelvedPublication[];
  /** Null for who is not told. */
  readonly downloads: DownloadList | null;
};
type Props = {
  readonly shown: ShownPublication;
  /** The reader took none of its files yet. */
  readonly isNew: boolean;
  readonly all: readonly ShelvedPublication[];
  readonly names: ScopeNames;
};

/** So many scopes get a table each; more get a line each. */
const mostTables = 3;

/** One publication: what it corrects, what it does without, and its files. */
export function PublicationBlock({ shown: { publication, contents, indicators }, isNew, all, names }: Props) {
  const t = useTranslations("publication");
  const lang = toLang(useLocale());
  const { period, number, publishedAt, erratum, previous } = publication;
  const replaced = all.find((one) => one.period === period && one.number === previous);
  return (
    <Section
      title={t("heading", { period: formatPeriod(period, lang), number })}
      aside={
        <>
          {isNew && <Tag tone="info">{t("new")}</Tag>} {t("publishedAt", { instant: formatInstant(publishedAt, lang) })}
        </>
      }
      id="publication"
    >
      <Replacement publication={publication} />
      {erratum !== null && <ErratumBox {...{ publication, replaced, indicators, names }} corrections={erratum} />}
      <Without publication={publication} names={names} />
      <Files publication={publication} contents={contents} names={names} />
      <p className="tj-small tj-mute tj-scope__note">{t("files.never")}</p>
    </Section>
  );
}

function Replacement({ publication }: { readonly publication: ShelvedPublication }) {
  const t = useTranslations("publication");
  const lang = toLang(useLocale());
  const { supersededBy } = publication;
  if (supersededBy === null) return null;
  const href = publicationHref({ ...publication, number: supersededBy }, lang);
  const toNext = (chunks: ReactNode) => <DataLink href={href}>{chunks}</DataLink>;
  return <Notice tone="warning">{t.rich("replacedNotice", { number: supersededBy, a: toNext })}</Notice>;
}

function Without({ publication: { without }, names }: Pick<Props, "names"> & Pick<ShownPublication, "publication">) {
  const t = useTranslations("publication");
  const { full } = useScopeNames(names);
  return without.map(({ department, reason }) => (
    <Notice key={department} tone="neutral" title={t("without", { names: full(`department-${department}`) })}>
      {reason}
    </Notice>
  ));
}

type FilesProps = Omit<ShownPublication, "indicators" | "downloads" | "numbers"> & Pick<Props, "names">;

function Files({ publication, contents, names }: FilesProps) {
  const { files } = publication;
  const scopes = scopesOf(files);
  const isShort = scopes.length <= mostTables;
  const tables = isShort ? scopes : scopes.filter((scope) => scope === "consolidated");
  const rows = (kind: "ministry" | "department") =>
    isShort ? [] : scopes.filter((scope) => scopeKindOf(scope) === kind);
  return (
    <>
      {tables.map((scope, index) => (
        <ScopeBlock key={scope} {...{ publication, contents, names, scope }} isFirst={index === 0} />
      ))}
      <ScopeTable kind="ministries" publication={publication} scopes={rows("ministry")} names={names} />
      <ScopeTable kind="departments" publication={publication} scopes={rows("department")} names={names} />
    </>
  );
}

function ScopeBlock({ publication, contents, names, scope, isFirst }: FilesProps & ScopeProps) {
  const t = useTranslations("publication");
  const lang = toLang(useLocale());
  const { full, short } = useScopeNames(names);
  const { indicators: count = 0, priorities = 0 } = contents.find((one) => one.scope === scope) ?? {};
  const caption = t("files.caption", { scope: short(scope), period: formatPeriod(publication.period, lang) });
  const files = publication.files.filter((file) => file.scope === scope);
  return (
    <div className="tj-scope">
      <h3>{full(scope)}</h3>
      <p className="tj-mute">
        {t(`contents.${scopeKindOf(scope)}`, { count, priorities })}{" "}
        <DataLink href={readHref(publication, scope, files[0]?.lang ?? lang)}>
          {t("read.link")}
          <span className="fr-sr-only">{`, ${caption}`}</span>
        </DataLink>
      </p>
      <FileTable publication={publication} files={files} caption={caption} isFirst={isFirst} />
    </div>
  );
}
type ScopeProps = { readonly scope: string; readonly isFirst: boolean };
