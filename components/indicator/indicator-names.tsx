import { useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { ListedIndicator } from "@/lib/domain/roadmap-screen";
import { viewHref, type View } from "@/lib/schemas/view";

type Props = { readonly indicators: readonly ListedIndicator[]; readonly view: View };

/** Indicators without a figure, for those who have none to see. */
export function IndicatorNames({ indicators, view }: Props) {
  const t = useTranslations("indicator.list");
  if (indicators.length === 0) return <EmptyState>{t("none")}</EmptyState>;
  return (
    <ul className="tj-rows">
      {indicators.map(({ code, name, unit, departments }) => (
        <li key={code} className="tj-rows__item">
          <div>
            <TextLink href={viewHref(`/indicateurs/${code}`, view)} className="tj-name">
              {name}
            </TextLink>
            <span className="tj-rows__note">{[unit, departments.join(", "), code].join(" · ")}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
