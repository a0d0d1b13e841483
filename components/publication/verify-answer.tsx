import { useLocale, useTranslations } from "next-intl";

import { Hash } from "@/components/ui/hash";
import { Notice } from "@/components/ui/notice";
import { parisDay } from "@/lib/domain/day";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang, type Lang } from "@/lib/messages/lang";

/** What is known of the file that a fingerprint belongs to. */
export type KnownFile = {
  readonly period: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly scopeName: string | null;
  readonly superseded: boolean;
  readonly latest: number;
  readonly latestAt: string;
};
type Props = { readonly hash: string; readonly known: KnownFile | null };

/** Authentic, authentic but replaced, or none of ours: in words, with the fingerprint it was told by. */
export function VerifyAnswer({ hash, known }: Props) {
  const t = useTranslations("publication.verify");
  const lang = toLang(useLocale());
  const fingerprint = (
    <span className="tj-verify__hash">{t.rich("hash", { hash: () => <Hash value={hash} isWhole /> })}</span>
  );
  if (known === null) {
    return (
      <Notice tone="error" title={t("unknown")} role="status">
        {t("unknownBody")}
        {fingerprint}
      </Notice>
    );
  }
  const facts = factsOf(known, lang, t("consolidated"));
  const isSuperseded = known.superseded;
  return (
    <Notice tone="success" title={t(isSuperseded ? "superseded" : "authentic")} role="status">
      {t(isSuperseded ? "supersededBy" : "standing", facts)}
      {fingerprint}
    </Notice>
  );
}

/** What the sentences about a file of ours name. */
export function factsOf(known: KnownFile, lang: Lang, consolidated: string) {
  const day = (instant: string) => formatDay(parisDay(new Date(instant)), lang);
  return {
    period: formatPeriod(known.period, lang),
    number: known.number,
    scope: known.scopeName ?? consolidated,
    day: day(known.publishedAt),
    latest: known.latest,
    latestDay: day(known.latestAt),
  };
}

export const verifyRefusals = ["missing", "tooLarge", "unreadable", "tooManyRequests", "badHash", "badCode"] as const;
export type VerifyRefusal = (typeof verifyRefusals)[number];

export function VerifyRefused({ refusal }: { readonly refusal: VerifyRefusal }) {
  const t = useTranslations("publication.verify.refusal");
  return (
    <Notice tone="error" role="alert">
      {t(refusal)}
    </Notice>
  );
}
