import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Section } from "@/components/ui/section";
import type { ComingPublication } from "@/lib/domain/publication-shelf";
import { formatDay, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>;

type Props = { readonly coming: readonly ComingPublication[]; readonly children: ReactNode };

/** What will be published next, and until when it is collected; then how one is told of it. */
export function ComingPublications({ coming, children }: Props) {
  const t = useTranslations("publication.coming");
  return (
    <Section title={t("title")} id="a-venir">
      <div className="tj-coming">
        {coming.length === 0 && <p>{t("none")}</p>}
        {coming.map((one) => (
          <ComingLine key={one.period} coming={one} />
        ))}
      </div>
      {children}
    </Section>
  );
}

function ComingLine({ coming: { period, state, closesOn, next } }: { readonly coming: ComingPublication }) {
  const t = useTranslations("publication.coming");
  const lang = toLang(useLocale());
  const stage = state === "closed" || state === "publishing" ? state : "open";
  const isReopened = stage === "open" && next > 1;
  const day = formatDay(closesOn, lang);
  return (
    <p>
      {t.rich(isReopened ? "erratum" : stage, { period: formatPeriod(period, lang), day, number: next, b: strong })}
    </p>
  );
}
