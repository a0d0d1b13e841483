import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import type { ComingPublication, ShelvedPublication } from "@/lib/domain/publication-shelf";

import { ComingPublications } from "./coming-publications";
import { Provenance } from "./provenance";
import { Subscription, type SubscribeAction, type SubscriptionState } from "./subscription";
import { VerifyForm } from "./verify-form";

type Props = {
  /** The one the page is about. */
  readonly publication: ShelvedPublication | null;
  readonly coming: readonly ComingPublication[];
  readonly subscription: SubscriptionState;
  readonly subscribe: SubscribeAction;
};

/** What proves a report, what comes next, and how one is told of it. */
export function ReportsAside({ publication, coming, subscription, subscribe }: Props) {
  const t = useTranslations("publication.verify");
  return (
    <div className="tj-reports__aside">
      <Section title={t("title")} id="verifier">
        <p className="tj-verify__body">{t("body")}</p>
        <VerifyForm />
      </Section>
      {publication !== null && <Provenance publication={publication} />}
      <ComingPublications coming={coming}>
        <Subscription subscription={subscription} action={subscribe} />
      </ComingPublications>
    </div>
  );
}
