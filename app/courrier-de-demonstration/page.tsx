import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DemoMailbox } from "@/components/message/demo-mailbox";
import { demoMailReader } from "@/lib/auth/demo-mailbox";
import { requirePerson } from "@/lib/auth/session";
import { listDemoMails } from "@/lib/data/mail";
import { inScope } from "@/lib/data/transaction";

const shown = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("message.demo"))("title") };
}

export default async function DemoMailboxScreen() {
  const reader = demoMailReader();
  if (reader === null) notFound();
  await requirePerson("/courrier-de-demonstration");
  return <DemoMailbox mails={await inScope(reader, (tx) => listDemoMails(reader, tx, shown))} />;
}
