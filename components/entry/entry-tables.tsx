"use client";

import { useState, type ClipboardEvent } from "react";
import { flushSync } from "react-dom";

import type { CellTexts } from "./desk-state";
import { useEntry } from "./entry-context";
import { focusCell, handleKey, placeOf } from "./entry-keyboard";
import { fieldId } from "./figure-fields";
import type { EntrySheet } from "./entry-model";
import { EntrySection } from "./entry-section";
import type { JudgedCell } from "./judge-cell";
import { useMark } from "./mark-buttons";
import { isBlock, pasteBlock, readBlock, type Pasted } from "./paste-block";
import { PasteNotice } from "./paste-notice";

type Props = {
  readonly sheet: EntrySheet;
  readonly cells: readonly JudgedCell[];
  readonly onNextPoint: () => void;
  /** Undoes what was last written, or does it again. */
  readonly onStep: (way: "undo" | "redo") => void;
};

/** The tables of the sheet, one per indicator; keyboard and clipboard go from one to the next as in one grid. */
export function EntryTables({ sheet, cells, onNextPoint, onStep }: Props) {
  const acts = useKeyActs(onNextPoint, onStep);
  const { pasted, close, paste } = usePaste(sheet, cells);
  return (
    <div onKeyDown={(event) => handleKey(event, cells, acts)} onPaste={paste}>
      {pasted !== null && <PasteNotice pasted={pasted} onClose={close} />}
      {sheet.sections.map((section) => (
        <EntrySection
          key={section.key}
          section={section}
          cells={cells.filter((judged) => judged.section === section)}
        />
      ))}
    </div>
  );
}

function useKeyActs(nextPoint: () => void, onStep: Props["onStep"]) {
  const { retract, open, show, fill } = useEntry();
  const mark = useMark();
  return {
    ...{ mark, nextPoint },
    retract: ({ key }: JudgedCell, field: keyof CellTexts) => retract(key, field),
    stepBack: () => onStep("undo"),
    stepForth: () => onStep("redo"),
    empty: (judged: JudgedCell) => fill([{ judged, after: { figure: "", denominator: "" } }], "paste"),
    comment: (judged: JudgedCell) => {
      open(judged.cell.index);
      window.setTimeout(() => document.getElementById(fieldId(judged, "comment"))?.focus());
    },
    go: (judged: JudgedCell, field?: keyof CellTexts) => {
      // On a phone the cell is hidden until it is the one at hand, and nothing hidden takes the focus.
      flushSync(() => show(judged.cell.index));
      focusCell(judged, field);
    },
    define: ({ section }: JudgedCell) => toggleDefinition(section.cells[0]?.index ?? 0),
  };
}

function usePaste(sheet: EntrySheet, cells: readonly JudgedCell[]) {
  const { fill } = useEntry();
  const [pasted, tell] = useState<(Pasted & { readonly from: JudgedCell }) | null>(null);
  const paste = (event: ClipboardEvent) => {
    const place = placeOf(event.target, cells);
    if (!sheet.isWritable || place === null || place.field === "comment" || place.field === "evidence") return;
    const rows = readBlock(event.clipboardData.getData("text/plain"));
    if (!isBlock(rows)) return;
    event.preventDefault();
    const { judged, field } = place;
    const found = pasteBlock(rows, cells, { index: judged.cell.index, field });
    if (found.faults.length === 0) fill(found.cells, "paste");
    tell({ ...found, from: judged });
  };
  const close = () => {
    tell(null);
    focusCell(pasted?.from);
  };
  return { pasted, paste, close };
}

/** Opened where it is seen: the head of an indicator may have scrolled away. */
function toggleDefinition(index: number): void {
  const definition = document.getElementById(`section-${index}-definition`);
  if (!(definition instanceof HTMLDetailsElement)) return;
  definition.open = !definition.open;
  if (definition.open) definition.scrollIntoView({ block: "nearest" });
}
