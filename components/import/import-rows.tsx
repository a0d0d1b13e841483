import { useLocale, useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { importOutcomes } from "@/lib/domain/import";
import type { ImportScreen } from "@/lib/domain/import-screen";
import type { Fault } from "@/lib/domain/result";
import { formatNumber } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { importHref, type ImportAddress } from "@/lib/schemas/import-address";

import { RefusedRows } from "./refused-rows";
import { RowTable } from "./row-table";

type Props = {
  readonly screen: ImportScreen;
  readonly address: ImportAddress;
  readonly messageOf: (fault: Fault) => string;
};

/** Every row with what it does, a page at a time; refused ones with what was read and what was expected. */
export function ImportRows({ screen, address, messageOf }: Props) {
  const t = useTranslations("imports.rows");
  const { record, rows, next } = screen;
  const refused = rows.filter(({ outcome }) => outcome === "rejected");
  const others = rows.filter(({ outcome }) => outcome !== "rejected");
  return (
    <Section
      title={t(record.state === "previewed" ? "title" : "done")}
      id="lignes"
      aside={
        <a href={`/api/v1/imports/${record.id}/annotated`} download>
          {t("annotated")}
        </a>
      }
    >
      <OutcomeLinks screen={screen} address={address} />
      {rows.length === 0 && <EmptyState>{t("none")}</EmptyState>}
      {refused.length > 0 && <RefusedRows screen={screen} rows={refused} messageOf={messageOf} />}
      {others.length > 0 && <RowTable rows={others} tellsBefore={record.kind !== "history"} />}
      {next !== null && (
        <p className="tj-acts">
          <DataLink href={`${importHref(record.id, { ...hrefOf(address), after: next })}#lignes`}>{t("next")}</DataLink>
        </p>
      )}
    </Section>
  );
}

const hrefOf = ({ outcome }: ImportAddress) => ({ outcome });

function OutcomeLinks({ screen: { record, tally }, address }: Pick<Props, "screen" | "address">) {
  const t = useTranslations("imports.rows");
  const lang = toLang(useLocale());
  const all = [...tally.values()].reduce((sum, one) => sum + one, 0);
  const counted = importOutcomes.map((outcome) => ({ outcome, count: tally.get(outcome) ?? 0 }));
  const links = [{ outcome: null, count: all }, ...counted.filter(({ count }) => count > 0)];
  return (
    <nav aria-label={t("filter")}>
      <ul className="tj-import__outcomes">
        {links.map(({ outcome, count }) => (
          <li key={outcome ?? "all"}>
            <TextLink
              href={`${importHref(record.id, { outcome })}#lignes`}
              aria-current={address.outcome === outcome ? "true" : undefined}
            >
              {t(`of.${outcome ?? "all"}`)} ({formatNumber(count, 0, lang)})
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
