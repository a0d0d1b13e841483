import { useLocale, useTranslations } from "next-intl";

import { FigureValue } from "@/components/figure/figure-value";
import { Period } from "@/components/figure/period";
import { StatusBadge } from "@/components/figure/status-badge";
import { capital } from "@/components/ui/capital";
import { Section } from "@/components/ui/section";
import { TableRegion } from "@/components/ui/table-region";
import { TextLink } from "@/components/ui/text-link";
import type { BoardIndicator } from "@/lib/domain/board-answer";
import { standingOf } from "@/lib/domain/board-order";
import type { Breakdown, BreakdownRow } from "@/lib/domain/breakdown-answer";
import { figureText } from "@/lib/domain/figure-answer";
import { formatPercent } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { viewHref, type View } from "@/lib/schemas/view";

import { LineProgress, LineTarget } from "./figure-row";

type Props = {
  readonly breakdown: Breakdown;
  /** The indicator as a whole, which closes the table. */
  readonly whole: BoardIndicator;
  readonly wholeOwn: BreakdownRow["own"];
  readonly names: Readonly<Record<string, string>>;
  readonly view: View;
};

const folders = { ministry: "ministeres", department: "departements", project: "projets" } as const;

/** An indicator by ministry, department or project, each against its own target. */
export function BreakdownTable({ breakdown: { by, rows }, whole, wholeOwn, names, view }: Props) {
  const t = useTranslations("indicator.breakdown");
  const lang = toLang(useLocale());
  const title = t(`title.${by}`);
  const tick = whole.expectedProgress === null ? null : formatPercent(whole.expectedProgress, 0, lang);
  return (
    <Section title={title} aside={tick !== null && t("tick", { value: tick })}>
      <TableRegion label={title}>
        <table className="tj-table tj-breakdown">
          <caption className="fr-sr-only">{title}</caption>
          <thead>
            <Columns by={by} line={whole} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code ?? ""}>
                <th scope="row">
                  {row.code === null ? (
                    t("none")
                  ) : (
                    <TextLink href={viewHref(`/${folders[by]}/${row.code}`, view)}>
                      {capital(names[row.code] ?? row.code)}
                    </TextLink>
                  )}
                </th>
                <RowFigures line={row.line} own={row.own} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("whole")}</th>
              <RowFigures line={whole} own={wholeOwn} />
            </tr>
          </tfoot>
        </table>
      </TableRegion>
    </Section>
  );
}

function Columns({ by, line }: { readonly by: Breakdown["by"]; readonly line: BoardIndicator }) {
  const t = useTranslations("indicator.breakdown");
  return (
    <tr>
      <th scope="col">{t(`head.${by}`)}</th>
      {line.cumulative && (
        <th scope="col" className="tj-right">
          <Period period={line.period} isShort />
        </th>
      )}
      <th scope="col" className="tj-right">
        {line.cumulative ? t("cumulated") : <Period period={line.period} isShort />}
      </th>
      <th scope="col" className="tj-right">
        {t("target")}
      </th>
      <th scope="col">{t("progress")}</th>
      <th scope="col">{t("status")}</th>
    </tr>
  );
}

function RowFigures({ line, own }: { readonly line: BoardIndicator; readonly own: BreakdownRow["own"] }) {
  const { reported, expected } = line;
  return (
    <>
      {line.cumulative && (
        <td className="tj-right tj-breakdown__own">
          {own !== null && (
            <FigureValue
              value={figureText(own.value)}
              decimals={line.decimals}
              mark={own.mark}
              isProvisional={own.provisional}
            />
          )}
        </td>
      )}
      <td className="tj-right">
        <FigureValue
          value={figureText(line.value)}
          decimals={line.decimals}
          mark={line.mark ?? null}
          isProvisional={line.provisional}
          {...(line.value !== null && reported < expected && { coverage: { reported, expected } })}
        />
      </td>
      <td className="tj-right">
        <LineTarget line={line} />
      </td>
      <td className="tj-breakdown__progress">
        <LineProgress line={line} />
      </td>
      <td>
        <StatusBadge status={standingOf(line)} flags={line.flags} />
      </td>
    </>
  );
}
