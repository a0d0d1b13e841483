import { useTranslations } from "next-intl";

import { TextLink } from "@/components/ui/text-link";
import { LandingExplained } from "@/components/why/landing-explanation";
import { ProgressExplained } from "@/components/why/progress-explanation";
import type { TargetOrigin } from "@/components/why/progress-operands";
import { WhyFrame } from "@/components/why/why-frame";
import type { FigureExplanation } from "@/lib/domain/figure-explanation";
import type { IndicatorFacts } from "@/lib/domain/indicator-facts";
import type { Names } from "@/lib/domain/indicator-screen";
import { viewHref, type View } from "@/lib/schemas/view";
import { whyHref, type Why, type WhyMeasure } from "@/lib/schemas/why";

import { WhySubject } from "./why-subject";
import { ValueExplained } from "./value-explanation";

export type WhyProps = {
  readonly why: Why;
  /** Null where the reader has no such figure. */
  readonly explanation: FigureExplanation | null;
  readonly facts: IndicatorFacts;
  readonly names: Names;
  readonly view: View;
};

/** « Pourquoi ce chiffre ? » of an indicator: its value, how far it has come, where it leads. */
export function WhyPanel({ why, explanation, ...about }: WhyProps) {
  const t = useTranslations("why");
  const { facts, view } = about;
  const { code } = facts;
  return (
    <WhyFrame closeHref={viewHref(`/indicateurs/${code}`, view)} href={whyHref(view, { code, ...why })}>
      {explanation === null ? (
        <p>{t("unknown")}</p>
      ) : (
        <>
          <Measures why={why} facts={facts} view={view} />
          <WhySubject why={why} names={about.names} />
          <Measure {...about} why={why} explanation={explanation} />
        </>
      )}
    </WhyFrame>
  );
}

function Measure({ why, explanation, facts, names, view }: WhyProps & { readonly explanation: FigureExplanation }) {
  const { unit, decimals } = facts.definition;
  const texts = { explanation: explanation.progress, unit, decimals };
  if (why.measure === "landing") return <LandingExplained {...texts} />;
  if (why.measure === "progress") {
    const valueHref = whyHref(view, { code: facts.code, ...why, measure: "value" });
    return <ProgressExplained {...texts} origin={targetOrigin(facts, explanation)} valueHref={valueHref} />;
  }
  return <ValueExplained explanation={explanation} facts={facts} names={names} isProvisional={view.isProvisional} />;
}

/** The last thing known of the final target: of the only series looked at, else of the indicator. */
function targetOrigin({ targets, series }: IndicatorFacts, explanation: FigureExplanation): TargetOrigin | null {
  const [only, ...others] = explanation.series ?? series.map(({ id }) => id);
  const { targetPeriod } = explanation.progress.progress;
  const known = targets
    .filter(({ period }) => period === targetPeriod)
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  const ofIndicator = explanation.series === undefined ? known.find((one) => one.series === null) : undefined;
  const found = ofIndicator ?? (others.length === 0 ? known.find((one) => one.series === only) : undefined);
  return found === undefined
    ? null
    : { reason: found.reason, before: found.before, since: found.recordedAt.slice(0, 10) };
}

const measures: readonly WhyMeasure[] = ["value", "own", "progress", "landing"];

/** The other things to be explained of the same figure. */
function Measures({ why, facts, view }: Pick<WhyProps, "why" | "facts" | "view">) {
  const t = useTranslations("why.measures");
  const { code, definition } = facts;
  const offered = measures.filter((one) => one !== "own" || definition.cumulative);
  return (
    <nav aria-label={t("label")} className="tj-why__measures">
      {offered.map((measure) => (
        <TextLink
          key={measure}
          href={whyHref(view, { code, ...why, measure })}
          className="tj-link"
          {...(measure === why.measure && { "aria-current": "true" as const })}
        >
          {t(measure === "value" && definition.cumulative ? "cumulated" : measure)}
        </TextLink>
      ))}
    </nav>
  );
}
