import type { DeskEvent } from "./desk-event";
import { reduceDesk } from "./desk-reducer";
import { emptyDesk, type DeskState } from "./desk-state";

/** The desk's state outside React, so that what is typed survives a page that is drawn again. */
export type Desk = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => DeskState;
  /** What the server drew: the first thing a browser shows too. */
  readonly getFirst: () => DeskState;
  readonly dispatch: (event: DeskEvent) => void;
};

export function createDesk(drafts: DeskState["drafts"]): Desk {
  const first: DeskState = { ...emptyDesk, drafts };
  let state = first;
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    getFirst: () => first,
    dispatch: (event) => {
      state = reduceDesk(state, event);
      for (const listener of listeners) listener();
    },
  };
}
