import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MessagePage } from "@/components/message/message-page";
import { demoMailReader } from "@/lib/auth/demo-mailbox";
import { requirePerson } from "@/lib/auth/session";
import { listOwnMessages } from "@/lib/data/message";
import { inScope } from "@/lib/data/transaction";
import { grantsOf } from "@/lib/domain/actor";
import { readMessagesAddress } from "@/lib/schemas/message";
import type { AddressParams } from "@/lib/schemas/view";
import { readMessagesAction } from "./actions";

const onePage = 50;

type Props = { readonly searchParams: Promise<AddressParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("message"))("title") };
}

export default async function MessagesScreen({ searchParams }: Props) {
  const { actor, unread } = await requirePerson("/messages");
  const asked = readMessagesAddress(await searchParams);
  const found = await inScope(actor, (tx) => listOwnMessages(actor, tx, { ...asked, limit: onePage + 1 }));
  const messages = found.slice(0, onePage);
  const last = found.length > onePage ? messages.at(-1) : undefined;
  return (
    <MessagePage
      messages={messages}
      unread={unread}
      older={last === undefined ? null : `/messages?avant=${last.id}`}
      isReader={grantsOf(actor).every(({ role }) => role === "ministryReader")}
      hasDemoMailbox={demoMailReader() !== null}
      read={readMessagesAction}
    />
  );
}
