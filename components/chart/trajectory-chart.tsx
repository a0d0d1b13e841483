"use client";

import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useId } from "react";

import type { ChartModel } from "@/lib/domain/chart";
import { toLang } from "@/lib/messages/lang";

import { rowSentence } from "./row-sentence";
import { useWalk } from "./use-walk";
import { useWanted } from "./use-wanted";
import { useWidth } from "./use-width";

type Props = {
  readonly model: ChartModel;
  readonly decimals: number;
  readonly title: string;
  /** The same in one sentence, for who does not see the chart. */
  readonly description: string;
};

const Drawing = dynamic(() => import("./trajectory-drawing"), { ssr: false });

/** Walked with the arrow keys from point to point; what stands there is said in a line under it. */
export function TrajectoryChart({ model, decimals, title, description }: Props) {
  const t = useTranslations("chart.walk");
  const marks = useTranslations("marks");
  const lang = toLang(useLocale());
  const { ref, width } = useWidth<HTMLDivElement>();
  const isWanted = useWanted(ref);
  const { at, keys } = useWalk(model.rows.length);
  const hint = useId();
  const row = at === null ? null : (model.rows[at] ?? null);
  return (
    <>
      <div
        ref={ref}
        className="tj-chart"
        role="application"
        aria-roledescription={t("role")}
        aria-label={t("label", { title })}
        aria-describedby={hint}
        {...keys}
      >
        {isWanted && width !== null && <Drawing {...{ model, decimals, title, width, row }} desc={description} />}
      </div>
      <p id={hint} className="tj-chart__hint">
        {t("hint")}
      </p>
      <p role="status" className="tj-chart__said">
        {row !== null && rowSentence(row, decimals, t, (mark) => marks(`${mark}.word`), lang)}
      </p>
    </>
  );
}
