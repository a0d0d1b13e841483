import { useLocale, useTranslations } from "next-intl";

import { formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { WhyLink } from "./why-link";

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

export function ProgressBar(props: Props) {
  const { shown, expected, decimals = 0, isPartial = false, reason = "notComputable", hasExpectedText = false } = props;
  const t = useTranslations("status");
  const lang = toLang(useLocale());
  const said = shown === null ? t(reason) : formatPercent(shown, decimals, lang);
  if (shown === null) {
    return <Explained {...props} said={said} className="tj-progress__none" />;
  }
  const wait = expected === null ? null : t("expected", { value: formatPercent(expected, decimals, lang) });
  return (
    <span className={`tj-progress${isPartial ? " tj-progress--partial" : ""}`}>
      <span className="tj-progress__track" aria-hidden="true">
        <span className="tj-progress__fill" style={{ width: `${position(shown)}%` }} />
        {expected !== null && <span className="tj-progress__tick" style={{ left: `${position(expected)}%` }} />}
      </span>
      <Explained {...props} said={said} className="tj-progress__value" />
      {wait !== null && <span className={hasExpectedText ? "tj-progress__expected" : "fr-sr-only"}>{wait}</span>}
    </span>
  );
}

type ExplainedProps = Pick<Props, "why"> & { readonly said: string; readonly className: string };

/** The figure, leading to its explanation where it has one. */
const Explained = ({ why, said, className }: ExplainedProps) =>
  why === undefined ? (
    <span className={className}>{said}</span>
  ) : (
    <WhyLink href={why.href} figure={`${said}, ${why.name}`} className={className}>
      {said}
    </WhyLink>
  );
