import { useLocale, useTranslations } from "next-intl";

import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";

export type DemoMail = {
  readonly id: string;
  readonly recipient: string;
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
  readonly state: string;
  readonly at: Date;
};

/** What a demonstration would have sent: the texts as they are, nothing of them read as markup. */
export function DemoMailbox({ mails }: { readonly mails: readonly DemoMail[] }) {
  const t = useTranslations("message.demo");
  const lang = toLang(useLocale());
  return (
    <>
      <PageHeading title={t("title")} />
      <Notice>{t("intro")}</Notice>
      {mails.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      {mails.map((mail) => (
        <article key={mail.id} className="tj-mail" aria-labelledby={`mail-${mail.id}`}>
          <h2 id={`mail-${mail.id}`} lang={mail.lang}>
            {mail.subject}
          </h2>
          <p className="tj-small tj-mute">
            {t("to", { address: mail.recipient })} · {formatInstant(mail.at, lang)} ·{" "}
            {t("state", { state: mail.state })}
          </p>
          <p className="tj-mail__text" lang={mail.lang}>
            {mail.text}
          </p>
        </article>
      ))}
    </>
  );
}
