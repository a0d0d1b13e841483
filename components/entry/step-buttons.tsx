"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";

import { useEntry } from "./entry-context";
import { focusCell } from "./entry-keyboard";
import type { JudgedCell } from "./judge-cell";

/** On a phone one cell is shown at a time: these go to the one before and the one after. */
export function StepButtons({ cells }: { readonly cells: readonly JudgedCell[] }) {
  const t = useTranslations("entry");
  const { current, show } = useEntry();
  const step = (by: number) => {
    show(current + by);
    window.setTimeout(() => focusCell(cells[current + by]));
  };
  return (
    <div className="tj-entry__steps">
      <Button type="button" kind="secondary" size="medium" disabled={current === 0} onClick={() => step(-1)}>
        {t("before")}
      </Button>
      <Button type="button" size="medium" disabled={current >= cells.length - 1} onClick={() => step(1)}>
        {t("after")}
      </Button>
    </div>
  );
}
