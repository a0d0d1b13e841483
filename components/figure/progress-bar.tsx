import { useLocale, useTranslations } from "next-intl";

import { formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import type { FigureWords } from "./figure-words";
import { drawWhyLink } from "./why-link";

type Props = {
  /** Percent, 0 to 100, exact decimal text; null where no progress can be computed. */
  readonly shown: string | null;
  readonly expected: string | null;
  readonly decimals?: number;
  /** The figure stands on a part of its items only: outlined bar, grey figure. */
  readonly isPartial?: boolean;
  /** In place of the figure where there is none; « non calculable » unless told. */
  readonly reason?: "notComputable" | "leftOut";
  readonly hasExpectedText?: boolean;
  /** Where it is explained, and what it is the progress of. */
  readonly why?: { readonly href: string; readonly name: string };
};

/** Where the tick or the end of the bar stands, in percent of the width. Drawing only: figures stay decimals. */
const position = (percent: string): number => Math.min(100, Math.max(0, Number(percent)));

export const ProgressBar = (props: Props) =>
  drawProgress(props, { lang: toLang(useLocale()), status: useTranslations("status"), why: useTranslations("why") });

type Words = Pick<FigureWords, "lang" | "status" | "why">;

export function drawProgress(props: Props, words: Words) {
  const { shown, expected, decimals = 0, isPartial = false, reason = "notComputable", hasExpectedText = false } = props;
  const { lang, status } = words;
  if (shown === null) return explained(props.why, status(reason), "tj-progress__none", words);
  const said = formatPercent(shown, decimals, lang);
  const wait = expected === null ? null : status("expected", { value: formatPercent(expected, decimals, lang) });
  return (
    <span className={`tj-progress${isPartial ? " tj-progress--partial" : ""}`}>
      <span className="tj-progress__track" aria-hidden="true">
        <span className="tj-progress__fill" style={{ width: `${position(shown)}%` }} />
        {expected !== null && <span className="tj-progress__tick" style={{ left: `${position(expected)}%` }} />}
      </span>
      {explained(props.why, said, "tj-progress__value", words)}
      {wait !== null && <span className={hasExpectedText ? "tj-progress__expected" : "fr-sr-only"}>{wait}</span>}
    </span>
  );
}

/** The figure, leading to its explanation where it has one. */
const explained = (why: Props["why"], said: string, className: string, words: Words) =>
  why === undefined ? (
    <span className={className}>{said}</span>
  ) : (
    drawWhyLink({ href: why.href, figure: `${said}, ${why.name}`, className, children: said }, words)
  );
