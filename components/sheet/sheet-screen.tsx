"use client";

import type { ReactNode } from "react";

import { EntryDesk } from "@/components/entry/entry-desk";
import type { EntrySheet } from "@/components/entry/entry-model";
import type { SaveFormAction } from "@/components/entry/save-form";
import type { FormAction } from "@/lib/schemas/form-state";

import type { RefusalOf } from "./action-form";
import { HandOver } from "./hand-over";

type Props = {
  readonly sheet: EntrySheet;
  readonly user: { readonly id: string; readonly name: string };
  /** The address of this page, to come back to. */
  readonly path: string;
  readonly due: ReactNode;
  readonly save: SaveFormAction;
  readonly submit: FormAction<RefusalOf<"sheet">>;
  /** Only the head of the department hands its sheet over. */
  readonly canSubmit: boolean;
};

/** A sheet on the screen: its cells, and handing them over. */
export function SheetScreen({ sheet, user, path, due, save, submit, canSubmit }: Props) {
  return (
    <EntryDesk
      sheet={sheet}
      user={user}
      signInHref={`/connexion?retour=${encodeURIComponent(path)}`}
      save={save}
      due={due}
      handOver={(left) =>
        sheet.isWritable && <HandOver sheet={sheet} left={left} path={path} submit={submit} canSubmit={canSubmit} />
      }
    />
  );
}
