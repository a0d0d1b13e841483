import { useTranslations } from "next-intl";

import { DataLink } from "@/components/ui/data-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import type { AccountAction } from "@/lib/schemas/account-refusal";

import { MessageList, type ListedMessage } from "./message-list";

type Props = {
  readonly messages: readonly ListedMessage[];
  readonly unread: number;
  /** Where the messages before these are; null for none. */
  readonly older: string | null;
  /** Whether the person only reads reports. */
  readonly isReader: boolean;
  readonly hasDemoMailbox: boolean;
  readonly read: AccountAction;
};

/** The messages of the person signed in, and only theirs. */
export function MessagePage({ messages, unread, older, isReader, hasDemoMailbox, read }: Props) {
  const t = useTranslations("message");
  return (
    <>
      <PageHeading title={t("title")} subtitle={t("list.unread", { count: unread })} />
      {messages.length === 0 ? (
        <EmptyState>{t(isReader ? "list.emptyReader" : "list.empty")}</EmptyState>
      ) : (
        <MessageList messages={messages} unread={unread} read={read} />
      )}
      <p className="tj-acts">
        {older !== null && <DataLink href={older}>{t("list.older")}</DataLink>}
        <DataLink href="/compte#messages">{t("list.preferences")}</DataLink>
        {hasDemoMailbox && <DataLink href="/courrier-de-demonstration">{t("demo.open")}</DataLink>}
      </p>
    </>
  );
}
