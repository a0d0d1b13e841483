"use client";

import { useTranslations } from "next-intl";

import { figureOf } from "@/lib/domain/entry-rules";
import { formatNumber, formatPeriod } from "@/lib/messages/format";

import { fullName } from "./cell-name";
import type { CellTexts } from "./desk-state";
import { useEntry } from "./entry-context";
import { cellAnchor, ratedOf } from "./entry-model";
import type { JudgedCell } from "./judge-cell";

/** The field or the two fields of a cell. A mark is typed in place of the number. */
export function FigureFields({ judged }: { readonly judged: JudgedCell }) {
  const { section } = judged;
  const isMark = judged.content?.kind === "mark";
  if (section.kind === "amount") return <Field judged={judged} field="figure" isMark={isMark} />;
  return (
    <span className="tj-entry__pair">
      <Field judged={judged} field="figure" isMark={isMark} />
      <span aria-hidden="true">/</span>
      <Field judged={judged} field="denominator" isMark={false} />
      <Quotient judged={judged} />
    </span>
  );
}

type FieldProps = { readonly judged: JudgedCell; readonly field: "figure" | "denominator"; readonly isMark: boolean };

function Field({ judged, field, isMark }: FieldProps) {
  const t = useTranslations("entry");
  const { type, leave, show, isWritable, writing } = useEntry();
  const { section, cell, key, texts, trouble, point } = judged;
  const id = fieldId(judged, field);
  const what = section.kind === "amount" ? "value" : field === "figure" ? "numerator" : "denominator";
  const name = fullName(cell, section);
  const look = trouble === "refused" ? "error" : point === "comment" ? "warning" : isMark ? "mark" : "plain";
  return (
    <input
      id={id}
      name={`${field}.${cell.index}`}
      className={`tj-entry__input tj-entry__input--${look}`}
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="next"
      value={texts[field]}
      placeholder={field === "figure" && isWritable ? t("toEnter") : undefined}
      readOnly={!isWritable}
      aria-label={t(`fieldLabel.${what}`, {
        name,
        period: formatPeriod(cell.period, writing.lang),
        unit: section.unit,
      })}
      aria-invalid={trouble === "refused" || undefined}
      aria-describedby={`${cellAnchor(cell)}-state ${cellAnchor(cell)}-message`}
      onChange={(event) => type(judged, field, event.target.value)}
      onFocus={() => show(cell.index)}
      onBlur={(event) => leavesCell(event, cell.index) && leave(key)}
    />
  );
}

export const fieldId = ({ cell }: Pick<JudgedCell, "cell">, field: keyof CellTexts): string =>
  `${cellAnchor(cell)}-${field}`;

/** From the numerator to the denominator one stays in the cell: half a pair is no fault yet. */
function leavesCell({ relatedTarget }: React.FocusEvent, index: number): boolean {
  const pair: readonly string[] = ["figure", "denominator"].map((field) => `${cellAnchor({ index })}-${field}`);
  return !(relatedTarget instanceof HTMLElement && pair.includes(relatedTarget.id));
}

function Quotient({ judged }: { readonly judged: JudgedCell }) {
  const t = useTranslations("entry");
  const { writing } = useEntry();
  const { section, content, trouble } = judged;
  if (content?.kind !== "ratio" || trouble === "refused") return <span className="tj-entry__quotient" />;
  const quotient = figureOf(ratedOf(section), content);
  return (
    <output className="tj-entry__quotient">
      {quotient === null ? t("zeroDenominator") : `=\u00A0${formatNumber(quotient, section.decimals, writing.lang)}`}
    </output>
  );
}
