"use client";

import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { formatTime } from "@/lib/messages/format";

import type { DeskState } from "./desk-state";
import { useEntry } from "./entry-context";
import type { JudgedCell } from "./judge-cell";

type Props = {
  readonly cells: readonly JudgedCell[];
  readonly state: DeskState;
  readonly signInHref: string;
  /** When the sheet is due, and who else fills it. */
  readonly children: ReactNode;
};

/** How far the sheet is, until when, and whether everything typed is recorded. */
export function EntryStatus({ cells, state, signInHref, children }: Props) {
  const t = useTranslations("entry.status");
  const given = cells.filter(({ standing }) => standing.content !== null).length;
  const share = cells.length === 0 ? 0 : (100 * given) / cells.length;
  return (
    <div className="tj-entry__bar">
      <div>
        <p className="tj-small tj-mute">{t("filled")}</p>
        <p className="tj-entry__fact">{t("count", { given, owed: cells.length })}</p>
        <span className="tj-entry__track" aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
      </div>
      {children}
      <SaveState cells={cells} state={state} signInHref={signInHref} />
    </div>
  );
}

function SaveState({ cells, state, signInHref }: Omit<Props, "children">) {
  const t = useTranslations("entry.status");
  const { writing, isWritable } = useEntry();
  if (!isWritable) return null;
  const kept = Object.keys(state.drafts).length;
  const latest =
    state.savedAt ??
    cells
      .map(({ standing }) => standing.at ?? "")
      .toSorted()
      .at(-1) ??
    "";
  const refused = cells.filter(({ trouble }) => trouble === "refused").length;
  const torn = cells.filter(({ trouble }) => trouble === "conflict").length;
  const isWell = state.link === "rest";
  return (
    <div className="tj-entry__link" data-link={state.link}>
      <p role="status" className={fr.cx(isWell ? "fr-icon-check-line" : "fr-icon-information-line")}>
        {state.link === "rest" && state.savedAt === null
          ? t("automatic")
          : t(isWell ? "recorded" : state.link, {
              time: latest === "" ? "" : formatTime(latest, writing.lang),
              count: kept,
            })}
      </p>
      {state.link === "signedOut" && (
        <p className="tj-small">
          <a href={signInHref}>{t("signIn")}</a>
        </p>
      )}
      {refused + torn > 0 && <p className="tj-small tj-mute">{t("troubles", { refused, torn })}</p>}
    </div>
  );
}
