"use client";

import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { BrokenRule } from "@/lib/domain/entry-rules";
import { formatNumber, formatPercent } from "@/lib/messages/format";

import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";
import { RuleSentence } from "./rule-sentence";

/** What is wrong or surprising with what the cell holds: what, why, and what becomes of it. */
export function CellMessage({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry");
  const { broken, trouble, draft, point, content } = judged;
  if (draft?.isTyping === true || trouble === "conflict") return null;
  const isRuled = broken.length > 0;
  return (
    <>
      {broken.map((one) => (
        <Notice key={one.rule.type} tone={one.rule.level === "error" ? "error" : "warning"}>
          <BrokenSentence judged={judged} broken={one} />
        </Notice>
      ))}
      {trouble === "refused" && !isRuled && <RefusedSentence judged={judged} />}
      {point === "comment" && !isRuled && content?.kind === "mark" && <Notice tone="warning">{t("sayWhy")}</Notice>}
    </>
  );
}

function BrokenSentence({ judged, broken }: { readonly judged: JudgedCell; readonly broken: BrokenRule }) {
  const t = useTranslations("entry.outcome");
  const { writing } = useEntry();
  const { section, cell, texts } = judged;
  const { rule } = broken;
  const limit = rule.type === "jump" ? formatPercent(rule.percent, 0, writing.lang) : "";
  const isExplained = rule.level === "commentRequired" && judged.point !== "comment";
  const ending = judged.trouble === "unsent" ? "unsent" : isExplained ? "explained" : rule.level;
  return (
    <>
      <RuleSentence
        broken={broken}
        decimals={section.decimals}
        previousPeriod={cell.previousPeriod}
        parts={{ numerator: texts.figure, denominator: texts.denominator }}
      />{" "}
      {t(rule.type === "jump" && ending === "commentRequired" ? "jumpComment" : ending, { limit })}
    </>
  );
}

function RefusedSentence({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry");
  const { writing } = useEntry();
  const [fault] = judged.faults;
  const code = fault?.code ?? "invalid";
  const { decimal, thousands } = fault?.params ?? {};
  const figure = (text: string | number | undefined, decimals: number) =>
    text === undefined ? "" : formatNumber(String(text), decimals, writing.lang);
  return (
    <Notice tone="error">
      {t(t.has(`fault.${code}`) ? `fault.${code}` : "fault.invalid", {
        decimal: figure(decimal, 3),
        thousands: figure(thousands, 0),
        unit: judged.section.unit,
      })}{" "}
      {t("outcome.error")}
    </Notice>
  );
}
