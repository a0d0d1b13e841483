"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";

import { toLang } from "@/lib/messages/lang";

import type { Writing } from "./cell-texts";
import { actsOf, goToPoint, leaveAll, takeStep } from "./desk-acts";
import { EntryProvider } from "./entry-context";
import { EntryHelp } from "./entry-help";
import type { EntrySheet } from "./entry-model";
import { EntryStatus } from "./entry-status";
import { EntryTables } from "./entry-tables";
import { judgeSheet, type JudgedCell } from "./judge-cell";
import { KeptNotice } from "./kept-notice";
import { OpenPoints } from "./open-points";
import { SavedNotice } from "./saved-notice";
import { SaveForm, type SaveFormAction } from "./save-form";
import { StepButtons } from "./step-buttons";
import { useEntryDesk } from "./use-entry-desk";

export type EntryDeskProps = {
  readonly sheet: EntrySheet;
  readonly user: { readonly id: string; readonly name: string };
  readonly signInHref: string;
  /** Records the whole sheet where there is no JavaScript. */
  readonly save: SaveFormAction;
  /** When the sheet is due. */
  readonly due: ReactNode;
  /** How the sheet is handed over; it is told what is left to do. */
  readonly handOver: (left: LeftOpen) => ReactNode;
};
export type LeftOpen = {
  readonly points: readonly JudgedCell[];
  /** Everything typed is recorded. */
  readonly isSettled: boolean;
  readonly goOn: () => void;
};

/** A sheet being filled: every cell with what is known of it, recorded as one goes. */
export function EntryDesk({ sheet, user, signInHref, save, due, handOver }: EntryDeskProps) {
  const writing = useWriting();
  const [saved, saveForm] = useActionState(save, { status: "idle" });
  const { desk, state } = useEntryDesk(sheet, writing, user.id, saved.status === "saved" ? saved.drafts : {});
  const [current, show] = useState(0);
  const [opened, open] = useState<number | null>(null);
  const cells = judgeSheet(sheet.sections, state, writing);
  const points = sheet.isWritable ? cells.filter(({ point }) => point !== null) : [];
  const goOn = () => goToPoint(points, current, show);
  const acts = { ...actsOf(desk), writing, isWritable: sheet.isWritable, userName: user.name };
  const isLive = useHydrated();
  return (
    <EntryProvider value={{ ...acts, link: state.link, current, opened, show, open }}>
      <EntryStatus cells={cells} state={state} signInHref={signInHref}>
        {due}
      </EntryStatus>
      <KeptNotice cells={cells} state={state} />
      <SavedNotice saved={saved} />
      <div className={`${sheet.isWritable ? "tj-aside " : ""}tj-entry${isLive ? " tj-entry--live" : ""}`}>
        <div>
          <p className="tj-entry__place tj-mute">
            <Place current={current} cells={cells} />
          </p>
          <SaveForm sheet={sheet} action={saveForm} onSave={() => leaveAll(desk)}>
            <EntryTables sheet={sheet} cells={cells} onNextPoint={goOn} onStep={(way) => takeStep(desk, cells, way)} />
          </SaveForm>
          <StepButtons cells={cells} />
        </div>
        {sheet.isWritable && (
          <aside className="tj-entry__aside">
            <OpenPoints points={points} />
            <EntryHelp />
          </aside>
        )}
      </div>
      {handOver({ points, goOn, isSettled: Object.keys(state.drafts).length === 0 })}
    </EntryProvider>
  );
}

function Place({ current, cells }: { readonly current: number; readonly cells: readonly JudgedCell[] }) {
  const t = useTranslations("entry");
  const missing = cells.filter(({ standing }) => standing.content === null).length;
  return (
    <>
      <span>{t("place", { index: current + 1, count: cells.length })}</span>
      <span>{t("toFill", { count: missing })}</span>
    </>
  );
}

function useWriting(): Writing {
  const lang = toLang(useLocale());
  const t = useTranslations("marks");
  return useMemo(
    () => ({
      lang,
      marks: {
        notAvailable: t("notAvailable.short"),
        notApplicable: t("notApplicable.short"),
        withheld: t("withheld.short"),
      },
    }),
    [lang, t],
  );
}

const never = () => () => undefined;
/** Whether the browser has taken over: before it, everything is shown, so that the page works without it. */
const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
