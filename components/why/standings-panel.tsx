import { useLocale, useTranslations } from "next-intl";

import { StatusBadge } from "@/components/figure/status-badge";
import { WhyLink } from "@/components/figure/why-link";
import { NamedTable } from "@/components/ui/named-table";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { countKeeping, mostUrgentFirst, standingOf } from "@/lib/domain/board-order";
import { formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";
import { ownWhyHref, whyHref } from "@/lib/schemas/why";

import { WhyFrame } from "./why-frame";

type Props = { readonly lines: readonly BoardIndicator[]; readonly path: string; readonly view: View };

/** « Où en sommes-nous ? »: the count of those on their way, indicator by indicator. */
export function StandingsPanel({ lines, path, view }: Props) {
  const t = useTranslations("why.standings");
  const { keeping, of } = countKeeping(lines);
  return (
    <WhyFrame closeHref={viewHref(path, view)} href={ownWhyHref(path, view, "standings")} isWide>
      <p className="tj-why__answer">
        <b className="tj-why__figure">{t("count", { keeping, of })}</b>
      </p>
      <p className="tj-why__formula">{t("words")}</p>
      <NamedTable
        label={t("table")}
        heads={[
          t("indicator"),
          { text: t("progress"), className: "tj-right" },
          { text: t("expected"), className: "tj-right" },
          t("status"),
        ]}
      >
        {mostUrgentFirst(lines).map((line) => (
          <StandingRow key={line.code} line={line} view={view} />
        ))}
      </NamedTable>
    </WhyFrame>
  );
}

function StandingRow({ line, view }: { readonly line: BoardIndicator; readonly view: View }) {
  const t = useTranslations("why.standings");
  const lang = toLang(useLocale());
  const { code, name, period, progress, expectedProgress, flags } = line;
  const percent = (value: number | null) => (value === null ? t("none") : formatPercent(value, 2, lang));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tj-right">
        <WhyLink href={whyHref(view, { code, period, measure: "progress" })} figure={`${percent(progress)}, ${name}`}>
          {percent(progress)}
        </WhyLink>
      </td>
      <td className="tj-right">{percent(expectedProgress)}</td>
      <td>
        <StatusBadge status={standingOf(line)} flags={flags} />
      </td>
    </tr>
  );
}
