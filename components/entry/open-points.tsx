"use client";

import { fr } from "@codegouvfr/react-dsfr";
import { useTranslations } from "next-intl";

import type { OpenPointKind } from "@/lib/domain/open-point";

import { cellName } from "./cell-name";
import { useEntry } from "./entry-context";
import { focusCell } from "./entry-keyboard";
import { cellAnchor } from "./entry-model";
import type { JudgedCell } from "./judge-cell";

const signs = {
  missing: "tj-entry__ring",
  refused: fr.cx("fr-icon-error-fill"),
  comment: fr.cx("fr-icon-warning-fill"),
  conflict: fr.cx("fr-icon-team-fill"),
  unsent: fr.cx("fr-icon-time-line"),
} as const satisfies Record<OpenPointKind, string>;

/** What is left before the sheet can be handed over; each point leads to its cell. */
export function OpenPoints({ points }: { readonly points: readonly JudgedCell[] }) {
  const t = useTranslations("entry.points");
  const { show } = useEntry();
  return (
    <section aria-labelledby="avant-de-remettre">
      <div className="tj-section__head">
        <h2 id="avant-de-remettre">{t("title")}</h2>
        <span className="tj-ink">{t("count", { count: points.length })}</span>
      </div>
      {points.length === 0 && <p className="tj-entry__none">{t("none")}</p>}
      <ul className="tj-entry__points">
        {points.map((judged) => (
          <li key={judged.key}>
            <span
              className={`tj-entry__sign tj-entry__sign--${judged.point ?? ""} ${signs[judged.point ?? "missing"]}`}
              aria-hidden="true"
            />
            <a
              href={`#${cellAnchor(judged.cell)}`}
              onClick={(event) => {
                event.preventDefault();
                show(judged.cell.index);
                window.setTimeout(() => focusCell(judged, judged.point === "comment" ? "comment" : "figure"));
              }}
            >
              <b>{cellName(judged.cell) ?? judged.section.name}</b>
              <span className="tj-small tj-mute">
                {t("of", { name: judged.section.name, what: t(judged.point ?? "missing") })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
