"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";

import type { DeskState } from "./desk-state";
import type { EntrySheet } from "./entry-model";

/** What a sheet sent without JavaScript came to: how many cells were recorded, what could not be, or why none. */
export type SaveFormState =
  | { readonly status: "idle" }
  | { readonly status: "saved"; readonly recorded: number; readonly drafts: DeskState["drafts"] }
  | { readonly status: "refused"; readonly error: string };
export type SaveFormAction = (previous: SaveFormState, form: FormData) => Promise<SaveFormState>;

type Props = {
  readonly sheet: EntrySheet;
  readonly action: (form: FormData) => void;
  readonly onSave: () => void;
  readonly children: ReactNode;
};

/** The grid as a plain form: where there is JavaScript, what is typed is already on its way. */
export function SaveForm({ sheet, action, onSave, children }: Props) {
  const t = useTranslations("entry");
  return (
    <form
      action={action}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <input type="hidden" name="roadmap" value={sheet.roadmap} />
      <input type="hidden" name="period" value={sheet.period} />
      <input type="hidden" name="department" value={sheet.department} />
      {children}
      {sheet.isWritable && (
        <noscript>
          <p>{t("noScript")}</p>
          <Button size="medium">{t("save")}</Button>
        </noscript>
      )}
    </form>
  );
}
