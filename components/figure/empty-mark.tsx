import { useTranslations } from "next-intl";

import type { EmptyMark as Mark } from "@/lib/domain/cell";

/** One of the five meanings of an empty cell: its short sign, and the full words for screen readers. */
export function EmptyMark({ mark }: { readonly mark: Mark }) {
  const t = useTranslations("marks");
  const short = t(`${mark}.short`);
  const word = t(`${mark}.word`);
  return (
    <span className={`tj-mark tj-mark--${mark}`}>
      {short === word ? (
        short
      ) : (
        <>
          <span aria-hidden="true">{short}</span>
          <span className="fr-sr-only">{word}</span>
        </>
      )}
    </span>
  );
}
