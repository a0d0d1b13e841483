import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/section";

import { richTags } from "./rich-tags";

const roles = ["heads", "direction", "ministries", "audit"] as const;
const steps = ["opening", "submission", "review", "publication"] as const;

/** What this service is, for whoever comes by. `signIn` stands at the right of it. */
export function Home({ signIn }: { readonly signIn: ReactNode }) {
  const t = useTranslations("public.home");
  return (
    <>
      <div className="tj-hero">
        <div>
          <h1>{t("title")}</h1>
          <p className="tj-hero__lead">{t("lead")}</p>
          <dl className="tj-hero__roles">
            {roles.map((role) => (
              <div key={role}>
                <dt>{t(`roles.${role}.who`)}</dt>
                <dd>{t(`roles.${role}.what`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t.rich("verify", richTags)}</p>
        </div>
        {signIn}
      </div>
      <Section title={t("stepsTitle")} id="trimestre">
        <ol className="tj-steps">
          {steps.map((step) => (
            <li key={step}>
              <strong>{t(`steps.${step}.name`)}</strong>
              <span>{t(`steps.${step}.text`)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
