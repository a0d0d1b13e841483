import { figureText } from "@/lib/domain/figure-answer";
import type { LandingAnswer } from "@/lib/domain/progress-answer";

/** Forecast figures as the text that the sentence formats. */
export const landingText = (landing: LandingAnswer) =>
  "reason" in landing
    ? landing
    : {
        value: String(landing.value),
        low: String(landing.low),
        high: String(landing.high),
        reachedOn: landing.reachedOn,
        pastError: figureText(landing.pastError),
      };
