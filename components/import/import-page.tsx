import { useTranslations } from "next-intl";

import type { RefusalOf } from "@/components/sheet/action-form";
import { DoneNotice } from "@/components/sheet/done-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { isUnread, type ImportScreen } from "@/lib/domain/import-screen";
import type { Fault } from "@/lib/domain/result";
import type { FormAction } from "@/lib/schemas/form-state";
import type { ImportAddress } from "@/lib/schemas/import-address";

import { ImportActs } from "./import-acts";
import { ImportFacts } from "./import-facts";
import { ImportRefusal } from "./import-refusal";
import { ImportRows } from "./import-rows";
import { ImportVerdict } from "./import-verdict";
import { MappingForm } from "./mapping-form";

export type ImportPageProps = {
  readonly screen: ImportScreen;
  readonly address: ImportAddress;
  readonly isOwn: boolean;
  readonly mayValidate: boolean;
  readonly messageOf: (fault: Fault) => string;
  readonly acts: {
    readonly commit: (form: FormData) => Promise<void>;
    readonly remap: (form: FormData) => Promise<void>;
    readonly validate: FormAction<RefusalOf<"imports">>;
  };
};

/** A file that was sent: what each of its rows does, before anything is written and after. */
export function ImportPage(props: ImportPageProps) {
  const { screen, address, isOwn, messageOf, acts } = props;
  const t = useTranslations("imports.page");
  const { fileName, kind, state } = screen.record;
  const unread = isUnread(screen);
  const canMap = isOwn && state === "previewed" && kind !== "workbook";
  return (
    <>
      <PageHeading
        title={fileName}
        subtitle={t("title")}
        trail={<Breadcrumb links={[{ href: "/imports", label: t("trail") }]} current={fileName} />}
      />
      <DoneNotice code={address.done} />
      <ImportRefusal code={address.refusal} />
      <ImportVerdict screen={screen} />
      <ImportActs {...props} />
      <Told title={t(unread ? "lacks" : "notices")} faults={screen.record.counts.notices ?? []} messageOf={messageOf} />
      <Told title={t("late")} faults={screen.record.counts.late ?? []} messageOf={messageOf} />
      {!unread && <ImportRows screen={screen} address={address} messageOf={messageOf} />}
      {canMap && <MappingForm screen={screen} isOpen={unread || screen.unknownKeys.length > 0} remap={acts.remap} />}
      <Section title={t("facts")} id="origine">
        <ImportFacts screen={screen} />
      </Section>
    </>
  );
}

type ToldProps = Pick<ImportPageProps, "messageOf"> & { readonly title: string; readonly faults: readonly Fault[] };

function Told({ title, faults, messageOf }: ToldProps) {
  const t = useTranslations("imports.page");
  if (faults.length === 0) return null;
  return (
    <Notice tone="info" title={title}>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>
            {fault.path === "file" ? "" : t("place", { row: fault.row ?? 0, column: fault.column ?? "" })}{" "}
            {messageOf(fault)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
