import { useLocale, useTranslations } from "next-intl";

import { CoverageBar } from "@/components/figure/coverage-bar";
import { WhyLink } from "@/components/figure/why-link";
import type { Coverage } from "@/lib/domain/coverage";
import { formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import type { View } from "@/lib/schemas/view";
import { ownWhyHref } from "@/lib/schemas/why";

type Props = { readonly coverage: Coverage; readonly view: View };

const small = (chunks: React.ReactNode) => <small>{chunks}</small>;

/** « Avec quelle certitude ? »: of what is due, how much is there and how much of it is validated. */
export function AnswerSure({ coverage, view }: Props) {
  const t = useTranslations("board.sure");
  const lang = toLang(useLocale());
  const { expected } = coverage;
  const received = coverage.validated + coverage.provisional;
  if (expected === 0) {
    return (
      <div>
        <h2 className="tj-answer__question">{t("question")}</h2>
        <p>{t("nothingDue")}</p>
      </div>
    );
  }
  const share = formatPercent((100 * received) / expected, 0, lang);
  return (
    <div>
      <h2 className="tj-answer__question">{t("question")}</h2>
      <p className="tj-answer__figure">
        <WhyLink
          href={ownWhyHref("/tableau-de-bord", view, "coverage")}
          figure={t.markup("received", { received, expected, share, small: (chunks) => chunks })}
        >
          {t.rich("received", { received, expected, share, small })}
        </WhyLink>
      </p>
      <CoverageBar counts={coverage} />
      <p className="tj-answer__note">{t("note")}</p>
    </div>
  );
}
