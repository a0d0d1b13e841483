import type { BoardAnswer } from "@/lib/domain/board-answer";

import { writeJson } from "./json";

/** A board as it is sent, written once; `asOf` null: as known at whatever instant it is given. */
export type BoardText = { readonly asOf: string | null; readonly rest: string };

/** `now` is the instant the board was made for: one that is known then, and stands, is told at each instant. */
export function boardText({ asOf, ...rest }: BoardAnswer, now: Date): BoardText {
  return { asOf: asOf === now.toISOString() ? null : asOf, rest: writeJson(rest).slice(1) };
}

export const boardTextAt = ({ asOf, rest }: BoardText, now: Date): string =>
  `{"asOf":${JSON.stringify(asOf ?? now.toISOString())},${rest}`;
