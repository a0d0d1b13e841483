"use client";

import { useEntry } from "./entry-context";
import { handleKey } from "./entry-keyboard";
import { fieldId } from "./figure-fields";
import type { EntrySheet } from "./entry-model";
import { EntrySection } from "./entry-section";
import type { JudgedCell } from "./judge-cell";
import { useMark } from "./mark-buttons";

type Props = {
  readonly sheet: EntrySheet;
  readonly cells: readonly JudgedCell[];
  readonly onNextPoint: () => void;
};

/** The tables of the sheet, one per indicator; the keyboard goes from one to the next as in one grid. */
export function EntryTables({ sheet, cells, onNextPoint }: Props) {
  const { undo, open } = useEntry();
  const mark = useMark();
  const acts = {
    undo: ({ key }: JudgedCell) => undo(key),
    mark,
    comment: (judged: JudgedCell) => {
      open(judged.cell.index);
      window.setTimeout(() => document.getElementById(fieldId(judged, "comment"))?.focus());
    },
    define: ({ section }: JudgedCell) => toggleDefinition(section.cells[0]?.index ?? 0),
    nextPoint: onNextPoint,
  };
  return (
    <div onKeyDown={(event) => handleKey(event, cells, acts)}>
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

function toggleDefinition(index: number): void {
  const definition = document.getElementById(`section-${index}-definition`);
  if (definition instanceof HTMLDetailsElement) definition.open = !definition.open;
}
