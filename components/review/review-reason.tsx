import { useLocale, useTranslations } from "next-intl";

import { RuleSentence } from "@/components/entry/rule-sentence";
import { Tag } from "@/components/ui/tag";
import type { ReviewItem } from "@/lib/domain/review-queue";
import type { ReviewReason as Reason } from "@/lib/domain/review-reason";
import { formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { shiftPeriod } from "@/lib/domain/period";

import { CellDifference } from "./cell-difference";

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
    case "modified":
      return (
        <>
          <Tag tone="info">{t("tagModified")}</Tag> {t("modified")}{" "}
          <CellDifference cell={item.cell} before={reason.before} after={item.cell.latest?.content ?? null} />
        </>
      );
    case "answered":
      return (
        <>
          <Tag tone="info">{t("tagAnswered")}</Tag> {t(reason.isUntouched ? "untouched" : "answered")}
        </>
      );
    case "outlier":
      return <OutlierReason item={item} reason={reason} />;
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

function RuleReason({ item, reason }: ReasonProps<"rule">) {
  const t = useTranslations("review.reason");
  const lang = toLang(useLocale());
  const { cell } = item;
  const content = cell.latest?.content;
  const part = (side: "numerator" | "denominator") =>
    content?.kind === "ratio" ? formatNumber(content[side], 0, lang) : "";
  const isJump = reason.broken.rule.type === "jump";
  return (
    <>
      <Tag tone={reason.broken.rule.level === "info" ? "warning" : "error"}>{t(isJump ? "tagChanged" : "tagRule")}</Tag>{" "}
      <RuleSentence
        broken={reason.broken}
        decimals={cell.definition.decimals}
        previousPeriod={shiftPeriod(cell.period, -1)}
        parts={{ numerator: part("numerator"), denominator: part("denominator") }}
      />{" "}
      {item.isSilent ? <Tag>{t("tagSilent")}</Tag> : t("explained")}
    </>
  );
}

type ReasonProps<K extends Reason["kind"]> = {
  readonly item: ReviewItem;
  readonly reason: Extract<Reason, { kind: K }>;
};

function ChangeReason({ item, reason }: ReasonProps<"changed">) {
  const t = useTranslations("review.reason");
  const lang = toLang(useLocale());
  const sign = reason.change.isPositive() ? "+" : "";
  const words = {
    change: `${sign}${formatPercent(reason.change, 0, lang)}`,
    period: formatPeriod(shiftPeriod(item.cell.period, -1), lang),
  };
  return (
    <>
      <Tag tone={item.isSilent ? "warning" : "neutral"}>{t("tagChanged")}</Tag> {t("changed", words)}{" "}
      {item.isSilent && <Tag>{t("tagSilent")}</Tag>}
    </>
  );
}

/** « médiane de 83 % sur 8 périodes » */
function OutlierReason({ item: { cell, isSilent }, reason }: ReasonProps<"outlier">) {
  const t = useTranslations("review.reason");
  const lang = toLang(useLocale());
  const { decimals, unit } = cell.definition;
  const median = `${formatNumber(reason.median, decimals, lang)}\u00A0${unit}`;
  return (
    <>
      <Tag tone="warning">{t("tagOutlier")}</Tag> {t("outlier", { median, count: reason.periods })}{" "}
      {isSilent && <Tag>{t("tagSilent")}</Tag>}
    </>
  );
}

const quoted = ({ cell }: ReviewItem): string => cell.latest?.comment ?? "";
