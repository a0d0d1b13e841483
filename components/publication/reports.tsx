import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { ReportLang } from "@/lib/domain/publication";
import { scopesOf, type ComingPublication, type ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { ComingPublications } from "./coming-publications";
import { Downloads } from "./downloads";
import { FileLanguage } from "./file-language";
import { PreviousPublications } from "./previous-publications";
import { Provenance } from "./provenance";
import { PublicationBlock, type ShownPublication } from "./publication-block";
import { shelfNames } from "./shelf-address";
import { useScopeNames, type ScopeNames } from "./use-scope-names";
import { VerifyForm } from "./verify-form";

export type ReportsScreen = {
  readonly roadmap: {
    readonly slug: string;
    readonly title: string;
    readonly startsOn: string;
    readonly endsOn: string;
  };
  readonly publications: readonly ShelvedPublication[];
  readonly coming: readonly ComingPublication[];
  readonly names: ScopeNames;
  /** The publications of which the reader took a file, as `PERIOD/NUMBER`. */
  readonly taken: readonly string[];
};
type Props = {
  readonly screen: ReportsScreen;
  /** The publication the page is about; null before the first one. */
  readonly shown: ShownPublication | null;
  readonly fileLang: ReportLang;
  /** The page of one period, not the whole shelf. */
  readonly isOne: boolean;
};

export function Reports({ screen, shown, fileLang, isOne }: Props) {
  const t = useTranslations("publication");
  const { publications, coming, names } = screen;
  return (
    <>
      <Heading {...{ screen, shown, fileLang, isOne }} />
      <div className="tj-aside tj-reports">
        <div>
          {shown === null ? (
            <NothingYet coming={coming} />
          ) : (
            <>
              <PublicationBlock shown={shown} isNew={isNew(screen, shown)} all={publications} names={names} />
              {shown.downloads !== null && <Downloads downloads={shown.downloads} names={names} />}
              <PreviousPublications
                title={t(isOne ? "previous.others" : "previous.title")}
                publications={publications.filter((one) => one !== shown.publication)}
                names={names}
                fileLang={fileLang}
              />
            </>
          )}
        </div>
        <div className="tj-reports__aside">
          <Section title={t("verify.title")} id="verifier">
            <p className="tj-verify__body">{t("verify.body")}</p>
            <VerifyForm />
          </Section>
          {shown !== null && <Provenance publication={shown.publication} />}
          <ComingPublications coming={coming} />
        </div>
      </div>
    </>
  );
}

const isNew = ({ taken }: ReportsScreen, { publication: { period, number } }: ShownPublication): boolean =>
  !taken.includes(`${period}/${String(number)}`);

function Heading({ screen: { roadmap, publications, names }, shown, fileLang, isOne }: Props) {
  const t = useTranslations("publication");
  const { full } = useScopeNames(names);
  const lang = toLang(useLocale());
  const [own, whole, ...others] = scopesOf(publications.flatMap(({ files }) => files));
  const title =
    shown !== null && isOne ? t("titleOf", { period: formatPeriod(shown.publication.period, lang) }) : t("title");
  const facts = { roadmap: roadmap.title, from: roadmap.startsOn.slice(0, 4), to: roadmap.endsOn.slice(0, 4) };
  const isOfOne = own !== undefined && whole === "consolidated" && others.length === 0;
  const kept = {
    [shelfNames.roadmap]: roadmap.slug,
    ...(shown !== null && isOne && { [shelfNames.number]: String(shown.publication.number) }),
  };
  const path = shown !== null && isOne ? `/rapports/${shown.publication.period}` : "/rapports";
  return (
    <PageHeading
      title={title}
      subtitle={isOfOne ? t("subtitle", { ...facts, scope: full(own) }) : t("subtitleAll", facts)}
    >
      {shown !== null && <FileLanguage path={path} lang={fileLang} kept={kept} />}
    </PageHeading>
  );
}

function NothingYet({ coming }: { readonly coming: readonly ComingPublication[] }) {
  const t = useTranslations("publication.empty");
  const lang = toLang(useLocale());
  const first = coming.findLast(({ state }) => state === "open");
  return (
    <EmptyState>
      {t("title")}{" "}
      {first === undefined
        ? t("later")
        : t("coming", { period: formatPeriod(first.period, lang), day: formatDay(first.closesOn, lang) })}
    </EmptyState>
  );
}
