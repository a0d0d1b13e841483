import { useLocale, useTranslations } from "next-intl";

import { StatusBadge } from "@/components/figure/status-badge";
import { WhyLink } from "@/components/figure/why-link";
import { NamedTable } from "@/components/ui/named-table";
import type { ExplainedItem, RollUpExplanation } from "@/lib/domain/explain-roll-up";
import { formatNumber, formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyHref, whyHref, type WhySelection } from "@/lib/schemas/why";

import { RollUpFormula } from "./roll-up-formula";
import { WhyFrame } from "./why-frame";

type Props = {
  readonly explanation: RollUpExplanation;
  readonly path: string;
  readonly view: View;
  /** Which series an item stands for, where it is not its whole indicator. */
  readonly selectionOf?: (item: ExplainedItem) => WhySelection;
  /** What tells an item from others of the same name. */
  readonly noteOf?: (item: ExplainedItem) => string;
};

/** How the progress of a priority or a project comes about: each item with its weight, or why it is not in the mean. */
export function RollUpPanel({ explanation, path, view, ...about }: Props) {
  const t = useTranslations("why.rollUp");
  const lang = toLang(useLocale());
  const { progress, partialValue, status, of, items } = explanation;
  const shown = progress ?? partialValue;
  return (
    <WhyFrame closeHref={viewHref(path, view)} href={ownWhyHref(path, view, "progress")} isWide>
      <p className="tj-why__answer">
        <b className="tj-why__figure">{shown === null ? t("none") : formatPercent(shown, 2, lang)}</b>{" "}
        {t(progress === null && shown !== null ? "partial" : "mean", { with: of.with, total: of.total })}
      </p>
      <StatusBadge status={of.total === 0 ? "notApplicable" : status} />
      <h3>{t("formula")}</h3>
      <p className="tj-why__formula">
        <RollUpFormula explanation={explanation} />
      </p>
      {items === undefined ? (
        <p className="tj-small tj-mute">{t("noItems")}</p>
      ) : (
        <Items items={items} view={view} {...about} />
      )}
    </WhyFrame>
  );
}

type ItemsProps = Pick<Props, "view" | "selectionOf" | "noteOf"> & { readonly items: readonly ExplainedItem[] };

function Items({ items, ...about }: ItemsProps) {
  const t = useTranslations("why.rollUp");
  return (
    <NamedTable
      label={t("table")}
      heads={[
        t("item"),
        { text: t("weight"), className: "tj-right" },
        { text: t("progress"), className: "tj-right" },
        { text: t("expected"), className: "tj-right" },
        t("part"),
      ]}
    >
      {items.map((item) => (
        <ItemRow key={item.code} item={item} {...about} />
      ))}
    </NamedTable>
  );
}

function ItemRow({ item, view, selectionOf, noteOf }: Omit<ItemsProps, "items"> & { readonly item: ExplainedItem }) {
  const t = useTranslations("why.rollUp");
  const lang = toLang(useLocale());
  const { indicator, period, name, weight, shown, expectedProgress, part } = item;
  const percent = (value: number | null) => (value === null ? t("none") : formatPercent(value, 2, lang));
  const selection = selectionOf?.(item) ?? {};
  const href = whyHref(view, { code: indicator, period, measure: "progress", selection });
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="tj-table__sub">{noteOf?.(item) ?? indicator}</span>
      </th>
      <td className="tj-right">{formatNumber(weight, String(weight).split(".")[1]?.length ?? 0, lang)}</td>
      <td className="tj-right">
        <WhyLink href={href} figure={`${percent(shown)}, ${name}`}>
          {percent(shown)}
        </WhyLink>
      </td>
      <td className="tj-right">{percent(expectedProgress)}</td>
      <td>{t(`parts.${part}`)}</td>
    </tr>
  );
}
