import { useLocale, useTranslations } from "next-intl";

import { FilledBar } from "@/components/figure/filled-bar";
import type { SheetView } from "@/components/sheet/sheet-desk-view";
import { SheetState } from "@/components/sheet/sheet-state";
import { Disclosure } from "@/components/ui/disclosure";
import { TableRegion } from "@/components/ui/table-region";
import { TextLink } from "@/components/ui/text-link";
import type { Campaign } from "@/lib/domain/campaign";
import { parisDay, type Day } from "@/lib/domain/day";
import { formatDayShort, formatInstant, formatPeriod } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { collectionHref } from "@/lib/schemas/collection-address";

import type { Reminder } from "./campaign-line";

type Props = {
  readonly campaign: Campaign;
  readonly sheets: readonly SheetView[];
  readonly activity: ReadonlyMap<string, Date>;
  readonly reminders: readonly Reminder[];
  readonly today: Day;
};

/** Who has given what: each sheet, how full it is, when it last moved, what it was reminded of, and the way to it. */
export function GivenTable({ campaign, sheets, activity, reminders, today }: Props) {
  const t = useTranslations("campaign.given");
  const lang = toLang(useLocale());
  const caption = t("caption", { period: formatPeriod(campaign.period, lang) });
  return (
    <TableRegion label={caption}>
      <table className="tj-table">
        <caption className="fr-sr-only">{caption}</caption>
        <thead>
          <tr>
            {(["department", "state", "filled", "activity", "reminded", "what"] as const).map((name) => (
              <th key={name} scope="col">
                {name === "what" ? <span className="fr-sr-only">{t("what")}</span> : t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <GivenRow
              key={sheet.id}
              campaign={campaign}
              sheet={sheet}
              at={activity.get(sheet.id) ?? null}
              reminders={reminders.filter(({ department }) => department === sheet.department)}
              isLate={today > campaign.dueOn && (sheet.state === "draft" || sheet.state === "returned")}
            />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

type RowProps = {
  readonly campaign: Campaign;
  readonly sheet: SheetView;
  readonly at: Date | null;
  readonly reminders: readonly Reminder[];
  readonly isLate: boolean;
};

function GivenRow({ campaign: { period, roadmap }, sheet, at, reminders, isLate }: RowProps) {
  const t = useTranslations("campaign.given");
  const lang = toLang(useLocale());
  const { department, departmentName, given, owed, state } = sheet;
  const isInReview = state === "submitted" || state === "validated";
  return (
    <tr>
      <th scope="row">
        {department}
        <span className="tj-table__sub">{departmentName}</span>
      </th>
      <td>
        <SheetState sheet={sheet} />
        {isLate && <span className="tj-table__sub">{t("late")}</span>}
      </td>
      <td>
        <FilledBar given={given} owed={owed} />
      </td>
      <td>{at === null ? t("never") : formatInstant(at, lang)}</td>
      <td>
        <Reminded reminders={reminders} />
      </td>
      <td>
        <TextLink href={collectionHref(isInReview ? "revue" : "saisie", { period, roadmap, department })}>
          {t(isInReview ? "review" : "sheet", { department })}
        </TextLink>
      </td>
    </tr>
  );
}

/** The last thing a department was told of the campaign and when; the others open in place. */
function Reminded({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const t = useTranslations("campaign.reminder");
  const lang = toLang(useLocale());
  const said = ({ occasion, at, people }: Reminder) =>
    t("line", { what: t(`of.${occasion}`), day: formatDayShort(parisDay(at), lang), people });
  const [last, ...others] = reminders.toReversed();
  if (last === undefined) return <span className="tj-mute">{t("none")}</span>;
  if (others.length === 0) return <>{said(last)}</>;
  return (
    <>
      {said(last)}
      <Disclosure summary={t("others", { count: others.length })} isSmall>
        <ul>
          {others.map((one, index) => (
            <li key={index}>{said(one)}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
