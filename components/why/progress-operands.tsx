import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { ProgressTexts } from "./progress-explanation";
import { useNumbers } from "./use-numbers";

/** Where the final target comes from: its reason, and what it was before. */
export type TargetOrigin = {
  readonly reason: string | null;
  readonly before: string | null;
  /** A day. */
  readonly since: string;
};
type Props = ProgressTexts & { readonly origin: TargetOrigin | null; readonly valueHref: string };

/** The numbers of the formula, with where each comes from. */
export function ProgressOperands({ explanation, origin, valueHref, ...unit }: Props) {
  const t = useTranslations("why.progress");
  const lang = toLang(useLocale());
  const { withUnit, number } = useNumbers(unit);
  const { progress, anchors, period } = explanation;
  const { baseline, target, targetPeriod, current } = progress;
  const at = anchors?.baseline?.period;
  const term = (name: "baseline" | "target" | "current", code: string | null | undefined) =>
    code == null ? t(`ingredientTitle.${name}`) : `${t(`ingredientTitle.${name}`)}, ${formatPeriod(code, lang)}`;
  return (
    <>
      <h3>{t("operands")}</h3>
      <DefinitionList
        entries={[
          { term: term("baseline", at), definition: baseline === null ? t("notSet") : withUnit(baseline) },
          {
            term: term("target", targetPeriod),
            definition:
              target === null ? (
                t("notSet")
              ) : (
                <>
                  {withUnit(target)}
                  {origin !== null && <span className="tj-table__sub">{originText(origin)}</span>}
                </>
              ),
          },
          {
            term: term("current", period),
            definition: (
              <>
                {current === null ? t("noValue") : withUnit(current)}{" "}
                <DataLink href={valueHref}>{t("whyValue")}</DataLink>
              </>
            ),
          },
        ]}
      />
    </>
  );

  function originText({ reason, before, since }: TargetOrigin): string {
    const day = formatDay(since, lang);
    const parts = [
      ...(before === null ? [] : [t("revised", { before: number(Number(before)), day })]),
      ...(reason === null ? [] : [t("reason", { reason })]),
    ];
    return parts.join(" ");
  }
}
