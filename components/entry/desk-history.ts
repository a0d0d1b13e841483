import type { CellTexts, DeskState, Draft } from "./desk-state";

/** What undoing gives back: the figures of a cell. Comments are undone letter by letter, by the browser. */
export type FigureTexts = Pick<CellTexts, "figure" | "denominator">;
/** One change that can be undone: of one cell that was typed in, or of all those that were pasted into. */
export type DeskStep = Readonly<Record<string, { readonly before: FigureTexts; readonly after: FigureTexts }>>;

/** Cells written at once, from elsewhere than the keyboard. */
export type FilledCell = Pick<Draft, "texts" | "base" | "seen"> & {
  readonly key: string;
  readonly before: FigureTexts;
};
export type FillWay = "paste" | "undo" | "redo";

const mostSteps = 100;

export const figuresOf = ({ figure, denominator }: FigureTexts): FigureTexts => ({ figure, denominator });
const same = (a: FigureTexts, b: FigureTexts): boolean => a.figure === b.figure && a.denominator === b.denominator;

/** Notes what a cell held before somebody began to type in it. */
export const begin = (state: DeskState, key: string, texts: FigureTexts): DeskState =>
  state.begun[key] === undefined ? { ...state, begun: { ...state.begun, [key]: figuresOf(texts) } } : state;

/** The typing in a cell is over: it is one step. */
export function finish(state: DeskState, key: string, after: FigureTexts): DeskState {
  const before = state.begun[key];
  if (before === undefined) return state;
  const over = forget(state, key);
  return same(before, after) ? over : withStep(over, { [key]: { before, after: figuresOf(after) } });
}

/** The typing in a cell is given up: nothing to undo. */
export const forget = (state: DeskState, key: string): DeskState => ({
  ...state,
  begun: Object.fromEntries(Object.entries(state.begun).filter(([name]) => name !== key)),
});

/** Where a fill leaves the steps: pasting adds one, undoing and redoing move the last one over. */
export function follow(state: DeskState, way: FillWay, cells: readonly FilledCell[]): DeskState {
  const { past, future } = state;
  if (way === "paste") {
    const pasted = cells.map(({ key, before, texts }) => [key, { before, after: figuresOf(texts) }] as const);
    return withStep(state, Object.fromEntries(pasted));
  }
  const step = way === "undo" ? past.at(-1) : future.at(-1);
  if (step === undefined) return state;
  return way === "undo"
    ? { ...state, past: past.slice(0, -1), future: [...future, step] }
    : { ...state, past: [...past, step], future: future.slice(0, -1) };
}

const withStep = (state: DeskState, step: DeskStep): DeskState => ({
  ...state,
  past: [...state.past, step].slice(-mostSteps),
  future: [],
});
