"use client";

import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { BrokenRule } from "@/lib/domain/entry-rules";
import { formatPercent } from "@/lib/messages/format";

import { useEntry } from "./entry-context";
import { useFaultSentence } from "./fault-sentence";
import type { JudgedCell } from "./judge-cell";
import { RuleSentence } from "./rule-sentence";

type Props = { readonly judged: JudgedCell; readonly isPaused: boolean };

/** What is wrong or surprising with what the cell holds, as soon as the typing pauses: what, why, what becomes of it. */
export function CellMessage({ judged, isPaused }: Props) {
  const t = useTranslations("entry");
  const { broken, trouble, point, content } = judged;
  if (!isPaused || trouble === "conflict") return null;
  const isRuled = broken.length > 0;
  return (
    <>
      {broken.map((one) => (
        <Notice key={`${one.rule.type} ${one.rule.level}`} tone={tones[one.rule.level]}>
          <BrokenSentence judged={judged} broken={one} />
        </Notice>
      ))}
      {trouble === "refused" && !isRuled && <RefusedSentence judged={judged} />}
      {point === "comment" && !isRuled && content?.kind === "mark" && <Notice tone="warning">{t("sayWhy")}</Notice>}
    </>
  );
}

const tones = { error: "error", commentRequired: "warning", info: "info" } as const;

function BrokenSentence({ judged, broken }: { readonly judged: JudgedCell; readonly broken: BrokenRule }) {
  const t = useTranslations("entry.outcome");
  const { writing } = useEntry();
  const { section, cell, texts } = judged;
  const { rule } = broken;
  const limit = rule.type === "jump" ? formatPercent(rule.percent, 0, writing.lang) : "";
  const isExplained = rule.level === "commentRequired" && judged.point !== "comment";
  const isWaiting = judged.draft?.isTyping === true && rule.level !== "error";
  const recorded = judged.trouble === "unsent" ? "unsent" : isExplained ? "explained" : rule.level;
  const ending = isWaiting ? "typing" : recorded;
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
  const t = useTranslations("entry.outcome");
  const sentence = useFaultSentence();
  const [fault] = judged.faults;
  return (
    <Notice tone="error">
      {sentence(fault, judged.section.unit)} {t(fault?.path === "comment" ? "refusedCell" : "error")}
    </Notice>
  );
}
