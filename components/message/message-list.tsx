"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition } from "react";

import { ActForm } from "@/components/account/act-form";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { messageHref, type Message } from "@/lib/domain/message";
import { formatInstant } from "@/lib/messages/format";
import { toLang } from "@/lib/messages/lang";
import { messageValues } from "@/lib/messages/message-text";
import type { AccountAction } from "@/lib/schemas/account-refusal";

export type ListedMessage = Message & { readonly isRead: boolean };
type Props = { readonly messages: readonly ListedMessage[]; readonly unread: number; readonly read: AccountAction };

/** What one was told, the latest first; opening the screen a message is about marks it as read. */
export function MessageList({ messages, unread, read }: Props) {
  const t = useTranslations("message.list");
  return (
    <ActForm action={read} done={t("done")} returnTo="/messages">
      {unread > 0 && (
        <p className="tj-acts">
          <Button kind="secondary" name="all" value="oui">
            {t("markAll")}
          </Button>
        </p>
      )}
      <ul className="tj-messages">
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} read={read} />
        ))}
      </ul>
    </ActForm>
  );
}

function MessageItem({ message, read }: { readonly message: ListedMessage; readonly read: AccountAction }) {
  const t = useTranslations("message");
  const lang = toLang(useLocale());
  const { id, occasion, facts, at, isRead } = message;
  const values = messageValues(facts, lang);
  const title = t(`occasion.${occasion}.title`, values);
  const open = () => {
    if (isRead) return;
    const form = new FormData();
    form.set("id", id);
    startTransition(async () => {
      await read({ status: "idle" }, form);
    });
  };
  return (
    <li className="tj-messages__item">
      <div className="tj-messages__text">
        <p className="tj-small tj-mute">
          {formatInstant(at, lang)} {!isRead && <Tag tone="info">{t("list.new")}</Tag>}
        </p>
        <p className={isRead ? undefined : "tj-messages__unread"}>
          <TextLink href={messageHref(message)} onClick={open}>
            {title}
          </TextLink>
        </p>
        <p className="tj-messages__body">{t(`occasion.${occasion}.body`, values)}</p>
      </div>
      {!isRead && (
        <Button kind="tertiary" name="id" value={id} aria-label={t("list.markOneOf", { title })}>
          {t("list.markOne")}
        </Button>
      )}
    </li>
  );
}
