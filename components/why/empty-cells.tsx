import { useLocale, useTranslations } from "next-intl";

import { EmptyMark } from "@/components/figure/empty-mark";
import { Disclosure } from "@/components/ui/disclosure";
import type { DepartmentCoverage } from "@/lib/domain/explain-coverage";
import { formatPeriodShort } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

type Props = { readonly coverage: DepartmentCoverage; readonly name: string };

/** A department's expected cells without a value, for those who see its sheet. */
export function EmptyCells({ coverage: { empty = [] }, name }: Props) {
  const t = useTranslations("why.coverage");
  const lang = toLang(useLocale());
  if (empty.length === 0) return null;
  return (
    <Disclosure summary={t("empty", { count: empty.length, name })}>
      <ul className="tj-rows">
        {empty.map(({ series, period, place }) => (
          <li key={`${series} ${period}`} className="tj-rows__item">
            <span>
              {series}
              <span className="tj-rows__note">{formatPeriodShort(period, lang)}</span>
            </span>
            <EmptyMark mark={place} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
