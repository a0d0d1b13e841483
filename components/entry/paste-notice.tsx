"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { fullName } from "./cell-name";
import { useEntry } from "./entry-context";
import { useFaultSentence } from "./fault-sentence";
import { fieldId } from "./figure-fields";
import type { PasteFault, Pasted } from "./paste-block";
import { RuleSentence } from "./rule-sentence";

type Props = { readonly pasted: Pasted; readonly onClose: () => void };

/** What became of a block: pasted whole, or not at all and why, cell by cell. A refusal takes the focus. */
export function PasteNotice({ pasted, onClose }: Props) {
  const t = useTranslations("entry.paste");
  const box = useRef<HTMLDivElement>(null);
  const { faults, cells } = pasted;
  const isRefused = faults.length > 0;
  useEffect(() => {
    if (isRefused) box.current?.focus();
  }, [isRefused, pasted]);
  if (!isRefused) return <Notice tone="success" role="status" title={t("done", { count: cells.length })} />;
  return (
    <div ref={box} tabIndex={-1} className="tj-entry__pasted">
      <Notice tone="error" role="alert" title={t("refused", { count: faults.length })}>
        {t("nothing")}
        <ul className="tj-entry__kept">
          {faults.map((one) => (
            <li key={one.line}>
              <FaultLine one={one} />
            </li>
          ))}
        </ul>
        <Button type="button" kind="secondary" onClick={onClose}>
          {t("close")}
        </Button>
      </Notice>
    </div>
  );
}

function FaultLine({ one: { line, judged, read, fault, broken, after } }: { readonly one: PasteFault }) {
  const t = useTranslations("entry.paste");
  const { show } = useEntry();
  const sentence = useFaultSentence();
  const place = judged === null ? t("outside") : fullName(judged.cell, judged.section);
  return (
    <>
      {judged === null ? (
        place
      ) : (
        <a href={`#${fieldId(judged, "figure")}`} onClick={() => show(judged.cell.index)}>
          {place}
        </a>
      )}
      {t("read", { line, read })}
      {judged !== null && broken !== null ? (
        <RuleSentence
          broken={broken}
          decimals={judged.section.decimals}
          previousPeriod={judged.cell.previousPeriod}
          parts={{ numerator: after.figure, denominator: after.denominator }}
        />
      ) : (
        sentence(fault, judged?.section.unit ?? "")
      )}
    </>
  );
}
