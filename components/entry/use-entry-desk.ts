"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";

import type { Writing } from "./cell-texts";
import type { DeskState } from "./desk-state";
import { createDesk, type Desk } from "./desk-store";
import type { EntrySheet } from "./entry-model";
import { findDrafts, keepDrafts, keptName } from "./kept-drafts";
import { learnFromOthers } from "./learn-standings";
import { sendDrafts } from "./send-drafts";

/** Long enough for a row to be left and the next one begun: both go in one request. */
const breath = 300;
const retryEvery = 10_000;

/** The sheet being filled: what is typed is kept in the browser at once, and sent as soon as a cell is left. */
export function useEntryDesk(sheet: EntrySheet, writing: Writing, userId: string, drafts: DeskState["drafts"]) {
  const [desk] = useState(() => createDesk(drafts));
  const state = useSyncExternalStore(desk.subscribe, desk.get, desk.getFirst);
  const name = keptName(userId, sheet);
  useEffect(() => keepWhatIsTyped(desk, name), [desk, name]);
  useEffect(() => sendAsYouGo(desk, sheet, writing), [desk, sheet, writing]);
  const router = useRouter();
  useEffect(
    () => (sheet.isWritable ? learnFromOthers(desk, sheet, () => router.refresh()) : undefined),
    [desk, sheet, router],
  );
  return { desk, state };
}

function keepWhatIsTyped(desk: Desk, name: string): () => void {
  const found = findDrafts(localStorage, name);
  if (Object.keys(found).length > 0) desk.dispatch({ kind: "restored", drafts: found });
  let kept = desk.get().drafts;
  return desk.subscribe(() => {
    const { drafts } = desk.get();
    if (drafts === kept) return;
    keepDrafts(localStorage, name, drafts, kept);
    kept = drafts;
  });
}

function sendAsYouGo(desk: Desk, sheet: EntrySheet, writing: Writing): () => void {
  let timer: number | undefined;
  const send = (isLeaving = false) => void sendDrafts(desk, sheet, writing, { isLeaving });
  const soon = () => {
    window.clearTimeout(timer);
    if (desk.get().link === "rest") timer = window.setTimeout(send, breath);
  };
  const again = () => {
    if (desk.get().link !== "locked") send();
  };
  const onVisibility = () => {
    if (document.visibilityState === "visible") {
      again();
      return;
    }
    for (const key of Object.keys(desk.get().drafts)) desk.dispatch({ kind: "left", key });
    send(true);
  };
  soon();
  const unsubscribe = desk.subscribe(soon);
  const retries = window.setInterval(again, retryEvery);
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    unsubscribe();
    window.clearTimeout(timer);
    window.clearInterval(retries);
    window.removeEventListener("online", again);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
