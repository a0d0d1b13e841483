import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import type { ReportLang } from "@/lib/domain/publication";
import { scopesOf, type ComingPublication, type ShelvedPublication } from "@/lib/domain/publication-shelf";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { Downloads } from "./downloads";
import { FileLanguage } from "./file-language";
import { NumberHistory } from "./number-history";
import { PreviousPublications } from "./previous-publications";
import { PublicationBlock, type ShownPublication } from "./publication-block";
import { ReportsAside } from "./reports-aside";
import { allDownloads, shelfNames } from "./shelf-address";
import type { SubscribeAction, SubscriptionState } from "./subscription";
import { useScopeNames, type ScopeNames } from "./use-scope-names";

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
  /** Whether and when a mail tells the reader of publications. */
  readonly subscription: SubscriptionState;
};
type Props = {
  readonly screen: ReportsScreen;
  /** The publication the page is about; null before the first one. */
  readonly shown: ShownPublication | null;
  readonly fileLang: ReportLang;
  /** The page of one period, not the whole shelf. */
  readonly isOne: boolean;
  readonly subscribe: SubscribeAction;
};

export function Reports({ screen, shown, fileLang, isOne, subscribe }: Props) {
  const { coming, subscription } = screen;
  return (
    <>
      <Heading {...{ screen, shown, fileLang, isOne }} />
      <div className="tj-aside tj-reports">
        <div>
          {shown === null ? <NothingYet coming={coming} /> : <Publications {...{ screen, shown, fileLang, isOne }} />}
        </div>
        <ReportsAside
          publication={shown?.publication ?? null}
          coming={coming}
          subscription={subscription}
          subscribe={subscribe}
        />
      </div>
    </>
  );
}

type Shown = Omit<Props, "subscribe" | "shown"> & { readonly shown: ShownPublication };

function Publications({ screen, shown, fileLang, isOne }: Shown) {
  const t = useTranslations("publication");
  const { publications, names } = screen;
  const { publication, numbers, indicators, downloads } = shown;
  const others = isOne
    ? publications.filter(({ period }) => period !== publication.period)
    : publications.filter((one) => one !== publication);
  return (
    <>
      <PublicationBlock shown={shown} isNew={isNew(screen, shown)} all={publications} names={names} />
      {isOne && <NumberHistory {...{ numbers, indicators, names }} shown={publication} />}
      {downloads !== null && <Downloads {...{ downloads, names }} allHref={allHref(screen, shown, isOne, fileLang)} />}
      <PreviousPublications
        title={t(isOne ? "previous.others" : "previous.title")}
        publications={others}
        names={names}
        fileLang={fileLang}
      />
    </>
  );
}

/** The same page with every download. */
function allHref(screen: ReportsScreen, shown: ShownPublication, isOne: boolean, lang: string): string {
  const { path, kept } = addressOf(screen, shown, isOne);
  const asked = new URLSearchParams({ ...kept, [shelfNames.lang]: lang, [shelfNames.downloads]: allDownloads });
  return `${path}?${asked.toString()}#telechargements`;
}

/** Where the page is, and what its address says besides the language of the files. */
function addressOf({ roadmap }: ReportsScreen, shown: ShownPublication | null, isOne: boolean) {
  const one = isOne ? shown?.publication : undefined;
  return {
    path: one === undefined ? "/rapports" : `/rapports/${one.period}`,
    kept: { [shelfNames.roadmap]: roadmap.slug, ...(one && { [shelfNames.number]: String(one.number) }) },
  };
}

const isNew = ({ taken }: ReportsScreen, { publication: { period, number } }: ShownPublication): boolean =>
  !taken.includes(`${period}/${String(number)}`);

function Heading({ screen, shown, fileLang, isOne }: Omit<Props, "subscribe">) {
  const { roadmap, publications, names } = screen;
  const t = useTranslations("publication");
  const { full } = useScopeNames(names);
  const lang = toLang(useLocale());
  const [own, whole, ...others] = scopesOf(publications.flatMap(({ files }) => files));
  const title =
    shown !== null && isOne ? t("titleOf", { period: formatPeriod(shown.publication.period, lang) }) : t("title");
  const facts = { roadmap: roadmap.title, from: roadmap.startsOn.slice(0, 4), to: roadmap.endsOn.slice(0, 4) };
  const isOfOne = own !== undefined && whole === "consolidated" && others.length === 0;
  const { path, kept } = addressOf(screen, shown, isOne);
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
