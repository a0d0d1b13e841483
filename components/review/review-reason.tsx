import { useLocale, useTranslations } from "next-intl";

import { RuleSentence } from "@/components/entry/rule-sentence";
import { Tag } from "@/components/ui/tag";
import type { ReviewItem, ReviewReason as Reason } from "@/lib/domain/review-queue";
import { formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { shiftPeriod } from "@/lib/domain/period";

type Props = { readonly item: ReviewItem; readonly reason: Reason };

/** Why a cell is looked at: a word, then the figures. */
export function ReviewReason({ item, reason }: Props) {
  const t = useTranslations("review.reason");
  switch (reason.kind) {
    case "rule":
      return <RuleReason item={item} reason={reason} />;
    case "noValue":
      return (
        <>
          <Tag>{t("tagNoValue")}</Tag> {quoted(item)}
        </>
      );
    case "changed":
      return <ChangeReason item={item} reason={reason} />;
    case "unchanged":
      return (
        <>
          <Tag>{t("tagUnchanged")}</Tag> {t("unchanged", { count: reason.periods })}
        </>
      );
  }
}

function RuleReason({
  item,
  reason,
}: {
  readonly item: ReviewItem;
  readonly reason: Extract<Reason, { kind: "rule" }>;
}) {
  const t = useTranslations("review.reason");
  const lang = toLang(useLocale());
  const { cell } = item;
  const content = cell.latest?.content;
  const part = (side: "numerator" | "denominator") =>
    content?.kind === "ratio" ? formatNumber(content[side], 0, lang) : "";
  const isJump = reason.broken.rule.type === "jump";
  const isSilent = (cell.latest?.comment ?? "").trim() === "";
  return (
    <>
      <Tag tone={reason.broken.rule.level === "info" ? "warning" : "error"}>{t(isJump ? "tagChanged" : "tagRule")}</Tag>{" "}
      <RuleSentence
        broken={reason.broken}
        decimals={cell.definition.decimals}
        previousPeriod={shiftPeriod(cell.period, -1)}
        parts={{ numerator: part("numerator"), denominator: part("denominator") }}
      />{" "}
      {t(isSilent ? "silent" : "explained")}
    </>
  );
}

function ChangeReason({
  item,
  reason,
}: {
  readonly item: ReviewItem;
  readonly reason: Extract<Reason, { kind: "changed" }>;
}) {
  const t = useTranslations("review.reason");
  const lang = toLang(useLocale());
  const sign = reason.change.isPositive() ? "+" : "";
  const words = {
    change: `${sign}${formatPercent(reason.change, 0, lang)}`,
    period: formatPeriod(shiftPeriod(item.cell.period, -1), lang),
  };
  return (
    <>
      <Tag tone={reason.isSilent ? "warning" : "neutral"}>{t("tagChanged")}</Tag>{" "}
      {t(reason.isSilent ? "changedSilent" : "changed", words)}
    </>
  );
}

const quoted = ({ cell }: ReviewItem): string => cell.latest?.comment ?? "";
