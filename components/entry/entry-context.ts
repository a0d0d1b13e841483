"use client";

import { createContext, use } from "react";

import type { Writing } from "./cell-texts";
import type { CellTexts, LinkState } from "./desk-state";
import type { FillWay } from "./desk-history";
import type { JudgedCell } from "./judge-cell";
import type { PastedCell } from "./paste-block";

/** What the rows of the grid share: what may be done to a cell, and which one is at hand. */
export type EntryDesk = {
  readonly writing: Writing;
  readonly isWritable: boolean;
  readonly userName: string;
  readonly link: LinkState;
  /** The cell at hand; on a phone the only one shown. */
  readonly current: number;
  /** The cell whose comment is open. */
  readonly opened: number | null;
  readonly type: (judged: JudgedCell, field: keyof CellTexts, text: string) => void;
  readonly leave: (key: string) => void;
  /** Drops whatever is typed in a cell. */
  readonly undo: (key: string) => void;
  /** Gives up the typing in a field; what else the cell waits to send stays. */
  readonly retract: (key: string, field: keyof CellTexts) => void;
  readonly keepTheirs: (key: string) => void;
  readonly putMine: (key: string, seen: number) => void;
  /** Writes several cells at once. */
  readonly fill: (cells: readonly PastedCell[], way: FillWay) => void;
  readonly show: (index: number) => void;
  readonly open: (index: number | null) => void;
};

const EntryContext = createContext<EntryDesk | null>(null);
export const EntryProvider = EntryContext.Provider;

export function useEntry(): EntryDesk {
  const desk = use(EntryContext);
  if (desk === null) throw new Error("a row of the grid stands in a sheet");
  return desk;
}
