import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { DataLink } from "@/components/ui/data-link";
import { Hash } from "@/components/ui/hash";
import { Notice } from "@/components/ui/notice";
import { parisDay } from "@/lib/domain/day";
import type { ProvedFile, VerifiedFile } from "@/lib/domain/verified-file";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang, type Lang } from "@/lib/messages/lang";

import { publicationHref } from "./shelf-address";

/** Where the browser goes with its answer, so that it is read at once: what stands above it has not changed. */
export const VerifyOutcome = ({ children }: { readonly children: ReactNode }) => (
  <div id="reponse" tabIndex={-1} className="tj-verify__outcome">
    {children}
  </div>
);

type Props = { readonly hash: string; readonly found: VerifiedFile };

/** Authentic, authentic but replaced, known with a broken seal, or none of ours: in words, with its fingerprint. */
export function VerifyAnswer({ hash, found }: Props) {
  const t = useTranslations("publication.verify");
  const fingerprint = (
    <span className="tj-verify__hash">{t.rich("hash", { hash: () => <Hash value={hash} isWhole /> })}</span>
  );
  if (found.outcome !== "authentic") {
    return (
      <Notice tone="error" title={t(found.outcome)} role="status">
        {t(`${found.outcome}Body`)}
        {fingerprint}
      </Notice>
    );
  }
  return (
    <Notice tone="success" title={t(found.superseded ? "superseded" : "authentic")} role="status">
      <ProvedFacts proved={found} />
      {fingerprint}
    </Notice>
  );
}

/** Which publication it is of, whether it stands, and where the one that stands is. */
export function ProvedFacts({ proved }: { readonly proved: ProvedFile }) {
  const t = useTranslations("publication.verify");
  const lang = toLang(useLocale());
  const { file, roadmap, latest: number } = proved;
  return (
    <>
      {t(proved.superseded ? "supersededBy" : "standing", factsOf(proved, lang, t("consolidated")))}{" "}
      {file !== null && t("file", { name: file.name, format: file.format.toUpperCase(), lang: file.lang, roadmap })}{" "}
      <DataLink href={publicationHref({ ...proved, number }, lang)}>{t("see", { number })}</DataLink>
    </>
  );
}

function factsOf(proved: ProvedFile, lang: Lang, consolidated: string) {
  const day = (instant: string) => formatDay(parisDay(new Date(instant)), lang);
  return {
    period: formatPeriod(proved.period, lang),
    number: proved.number,
    scope: proved.scope === "consolidated" ? consolidated : namedScope(proved),
    day: day(proved.publishedAt),
    latest: proved.latest,
    latestDay: day(proved.latestAt),
  };
}

/** The name, which reference data tells, with the code, which is signed. */
const namedScope = ({ scope, scopeName }: ProvedFile): string => {
  const code = scope.replace(/^department-/, "");
  return scopeName === null ? code : `${scopeName} (${code})`;
};

export const verifyRefusals = [
  ...(["missing", "empty", "several", "tooLarge", "unreadable", "tooManyRequests"] as const),
  "badHash",
] as const;
type Refusal = (typeof verifyRefusals)[number] | "badCode";

export function VerifyRefused({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslations("publication.verify.refusal");
  return (
    <Notice tone="error" role="alert">
      {t(refusal)}
    </Notice>
  );
}
