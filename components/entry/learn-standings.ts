import type { SavedCellAnswer } from "./desk-event";
import type { Desk } from "./desk-store";
import { cellKey, type EntrySheet } from "./entry-model";

const readEvery = 15_000;
/** Who has left the desk is not kept signed in by a page that goes on asking. In milliseconds. */
const awayAfter = 5 * 60_000;

type Answer = {
  readonly isWritable: boolean;
  readonly cells: readonly (Pick<SavedCellAnswer, "series" | "period"> & {
    readonly standing: NonNullable<SavedCellAnswer["standing"]>;
  })[];
};

/** Reads again what others recorded: now and then while somebody is here, and at once when the page is come back to. */
export function learnFromOthers(desk: Desk, sheet: EntrySheet, onClosed: () => void): () => void {
  let lastSign = performance.now();
  let isAsking = false;
  const sign = () => {
    lastSign = performance.now();
  };
  const read = async () => {
    const isAway = document.visibilityState !== "visible" || performance.now() - lastSign > awayAfter;
    if (isAway || isAsking || desk.get().link !== "rest") return;
    isAsking = true;
    const answer = await ask(sheet);
    isAsking = false;
    if (answer === null) return;
    desk.dispatch({
      kind: "learnt",
      standings: Object.fromEntries(answer.cells.map((cell) => [cellKey(cell), cell.standing])),
    });
    if (!answer.isWritable) onClosed();
  };
  const back = () => {
    sign();
    void read();
  };
  const timer = window.setInterval(() => void read(), readEvery);
  const signs = ["keydown", "pointerdown"] as const;
  for (const name of signs) window.addEventListener(name, sign);
  window.addEventListener("focus", back);
  return () => {
    window.clearInterval(timer);
    for (const name of signs) window.removeEventListener(name, sign);
    window.removeEventListener("focus", back);
  };
}

/** Null where nothing can be learnt now: the next reading tells. */
async function ask({ roadmap, period, department }: EntrySheet): Promise<Answer | null> {
  try {
    const whose = new URLSearchParams({ roadmap, department });
    const response = await fetch(`/saisie/${period}/valeurs?${whose.toString()}`);
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
