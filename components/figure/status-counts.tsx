"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";

import { drawShape, type StatusCode } from "./status-shape";

type Props = { readonly counts: readonly { readonly status: StatusCode; readonly count: number }[] };

/** « 2 hors trajectoire »: one shape for each, then the count in words; a status nobody has is left out. Drawn by the browser's code: its shapes are many. */
export function StatusCounts({ counts }: Props) {
  const t = useTranslations("status");
  return (
    <ul className="tj-status-counts">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => (
          <li key={status}>
            <span className="tj-status-counts__shapes" aria-hidden="true">
              {Array.from({ length: Math.min(count, 10) }, (_, index) => (
                <Fragment key={index}>{drawShape(status)}</Fragment>
              ))}
            </span>
            <span>{t(`counts.${status}`, { count })}</span>
          </li>
        ))}
    </ul>
  );
}
