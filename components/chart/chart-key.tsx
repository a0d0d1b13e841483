import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { ChartModel } from "@/lib/domain/chart";

/** What the kinds of line and of sign mean; only those that are drawn. */
export function ChartKey({ model }: { readonly model: ChartModel }) {
  const t = useTranslations("chart");
  const hasProvisional = model.rows.some(({ isProvisional }) => isProvisional);
  const has = (isMissing: boolean) =>
    model.rows.some(({ mark }) => mark !== null && mark !== "notDue" && (mark === "missing") === isMissing);
  return (
    <ul className="tj-chart-key">
      <Item sign={<Line isOpen={hasProvisional} />}>{t(hasProvisional ? "actualProvisional" : "actual")}</Item>
      {model.path.length > 1 && (
        <Item sign={<path className="tj-chart__expected" d="M0 6h26" />}>{t("expectedLine")}</Item>
      )}
      {model.landing !== null && <Item sign={<Band />}>{t("landing")}</Item>}
      {has(true) && <Item sign={<path className="tj-chart__missing" d="M9 2.5l7 7m0-7l-7 7" />}>{t("missing")}</Item>}
      {has(false) && <Item sign={<path className="tj-chart__empty" d="M9 6h8" />}>{t("empty")}</Item>}
    </ul>
  );
}

function Item({ sign, children }: { readonly sign: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true" focusable="false">
        {sign}
      </svg>
      {children}
    </li>
  );
}

const Line = ({ isOpen }: { readonly isOpen: boolean }) => (
  <>
    <path className="tj-chart__key-line" d="M0 6h26" />
    <circle className={isOpen ? "tj-chart__open" : "tj-chart__dot"} cx="13" cy="6" r={isOpen ? 4 : 2.6} />
  </>
);

const Band = () => (
  <>
    <path className="tj-chart__band" d="M0 6L26 1V11Z" />
    <path className="tj-chart__landing" d="M0 6h26" />
  </>
);
