import { useTranslations } from "next-intl";

export type CoverageCounts = {
  readonly validated: number;
  readonly provisional: number;
  readonly missing: number;
  readonly notAvailable: number;
  readonly withheld: number;
};

const parts = ["validated", "provisional", "missing", "notAvailable", "withheld"] as const;

/** How sure the figures are: cells by state, in one bar with its key; states without a cell are left out. */
export function CoverageBar({ counts }: { readonly counts: CoverageCounts }) {
  const t = useTranslations("marks");
  const present = parts.filter((part) => counts[part] > 0);
  return (
    <div className="tj-stack">
      <div className="tj-stack__bar" aria-hidden="true">
        {present.map((part) => (
          <span key={part} className={`tj-stack__part tj-stack__part--${part}`} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <ul className="tj-stack__key">
        {present.map((part) => (
          <li key={part}>
            <span className={`tj-stack__swatch tj-stack__part--${part}`} aria-hidden="true" />
            {t(`cells.${part}`, { count: counts[part] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
