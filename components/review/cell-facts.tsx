import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ChangeSinceLast } from "@/components/figure/change-since-last";
import { Provisional } from "@/components/figure/provisional";
import { StatusBadge } from "@/components/figure/status-badge";
import type { CellContent } from "@/lib/domain/cell";
import type { DefinedCell } from "@/lib/domain/defined-cell";
import { figureOf } from "@/lib/domain/entry-rules";
import { shiftPeriod } from "@/lib/domain/period";
import type { Progress } from "@/lib/domain/progress";
import { formatNumber, formatPercent, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

import { CellFigure } from "./cell-figure";

type Props = { readonly cell: DefinedCell; readonly progress: Progress };

/** The value beside the previous one, the change, what was expected, and where that puts the series. */
export function CellFacts({ cell, progress }: Props) {
  const t = useTranslations("review.fact");
  const lang = toLang(useLocale());
  const { definition, latest, previous, period } = cell;
  const now = latest?.content ?? null;
  const before = previous?.content ?? null;
  const [value, former] = [now, before].map((content) => (content === null ? null : figureOf(definition, content)));
  const change = value && former ? value.minus(former) : null;
  return (
    <div className="tj-trio">
      <Fact
        title={<PeriodTitle period={period} isProvisional={latest?.isValidated === false} />}
        note={<Parts content={now} />}
      >
        <CellFigure cell={cell} content={now} />
      </Fact>
      <Fact title={formatPeriod(shiftPeriod(period, -1), lang)} note={<Parts content={before} />}>
        <CellFigure cell={cell} content={before} />
      </Fact>
      <Fact title={t("change")}>
        <ChangeSinceLast
          change={change?.toFixed() ?? null}
          decimals={definition.decimals}
          direction={definition.direction}
          unit={definition.unit === "%" && change !== null ? t("points", { count: change.abs().toNumber() }) : null}
        />
      </Fact>
      <ExpectedFact cell={cell} progress={progress} />
      <Fact
        title={t("status")}
        note={
          progress.shown !== null && progress.expectedProgress !== null
            ? t("progress", {
                shown: formatPercent(progress.shown, 0, lang),
                expected: formatPercent(progress.expectedProgress, 0, lang),
              })
            : null
        }
      >
        <StatusBadge status={progress.status} flags={progress.flags} />
      </Fact>
    </div>
  );
}

function ExpectedFact({ cell: { definition }, progress }: Props) {
  const t = useTranslations("review.fact");
  const lang = toLang(useLocale());
  const { expected, target, targetPeriod } = progress;
  const number = (figure: typeof expected) =>
    `${formatNumber(figure, definition.decimals, lang)}${definition.unit === "%" ? "\u00A0%" : ""}`;
  const title = t(definition.cumulative ? "expectedTotal" : "expected");
  return (
    <Fact
      title={title}
      note={
        target !== null && targetPeriod !== null
          ? t("targetAt", { value: number(target), period: formatPeriod(targetPeriod, lang) })
          : null
      }
    >
      {expected === null ? <span className="tj-mute">{t("notDefined")}</span> : number(expected)}
    </Fact>
  );
}

type FactProps = { readonly title: ReactNode; readonly note?: ReactNode; readonly children: ReactNode };

function Fact({ title, note, children }: FactProps) {
  return (
    <div className="tj-fact">
      <p className="tj-small tj-mute">{title}</p>
      <div className="tj-fact__value">{children}</div>
      {note !== null && <p className="tj-small tj-mute">{note}</p>}
    </div>
  );
}

function PeriodTitle({ period, isProvisional }: { readonly period: string; readonly isProvisional: boolean }) {
  const lang = toLang(useLocale());
  return (
    <>
      {formatPeriod(period, lang)} {isProvisional && <Provisional />}
    </>
  );
}

/** « 87 300 / 300 000 » under a quotient. */
function Parts({ content }: { readonly content: CellContent | null }) {
  const lang = toLang(useLocale());
  if (content?.kind !== "ratio") return null;
  const { numerator, denominator } = content;
  const exact = (part: typeof numerator) => formatNumber(part, part.decimalPlaces(), lang);
  return (
    <>
      {exact(numerator)}
      {"\u00A0/\u00A0"}
      {exact(denominator)}
    </>
  );
}
