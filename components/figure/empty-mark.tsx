import { useTranslations } from "next-intl";

import type { EmptyMark as Mark } from "@/lib/domain/cell";

import type { FigureWords } from "./figure-words";

/** One of the five meanings of an empty cell: its short sign, and the full words for screen readers. */
export const EmptyMark = ({ mark }: { readonly mark: Mark }) => drawMark(mark, { marks: useTranslations("marks") });

export function drawMark(mark: Mark, { marks }: Pick<FigureWords, "marks">) {
  const short = marks(`${mark}.short`);
  const word = marks(`${mark}.word`);
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
