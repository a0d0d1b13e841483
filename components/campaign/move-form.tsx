"use client";

import { useTranslations } from "next-intl";

import { ActionForm, type RefusalOf } from "@/components/sheet/action-form";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/schemas/form-state";

type Props = {
  readonly hidden: Readonly<Record<string, string>>;
  readonly returnTo: string;
  readonly action: FormAction<RefusalOf<"campaign">>;
  readonly move: "open" | "close";
  readonly isPossible: boolean;
};

/** Opening or closing: one button, and what it does. */
export function MoveForm({ hidden, returnTo, action, move, isPossible }: Props) {
  const t = useTranslations("campaign");
  return (
    <ActionForm namespace="campaign" action={action} hidden={hidden} returnTo={returnTo} className="tj-move">
      {(pending) => (
        <>
          <Button kind="secondary" size="medium" disabled={pending || !isPossible} aria-describedby={`note-${move}`}>
            {t(pending ? "act.pending" : `act.${move}`)}
          </Button>
          <p id={`note-${move}`} className="tj-small tj-mute">
            {t(isPossible ? `act.${move}Note` : "refusal.tooEarly")}
          </p>
        </>
      )}
    </ActionForm>
  );
}
