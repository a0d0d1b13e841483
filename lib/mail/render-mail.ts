import { createTranslator } from "use-intl/core";
import { headerLine } from "@/lib/domain/mail";
import { messageHref, type Message } from "@/lib/domain/message";
import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";
import { messageValues } from "@/lib/messages/message-text";
import { htmlMail } from "./html-mail";

const messages = { fr, en };

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };
type Told = Pick<Message, "occasion" | "facts">;
type Setting = {
  readonly lang: Lang;
  /** Where the service stands, without a path. */
  readonly origin: string;
  readonly isDemo: boolean;
};
/** One thing a mail tells of: what, and the exact screen. */
export type MailPart = { readonly title: string; readonly body: string; readonly url: string };

/** The mail of one message. */
export function renderMail(message: Told, setting: Setting): RenderedMail {
  const part = partOf(message, setting);
  return laidOut(part.title, "", [part], setting);
}

/** The morning's mail of several messages, in the order they were told. */
export function renderDigest(told: readonly Told[], setting: Setting): RenderedMail {
  const t = wordsOf(setting.lang);
  const parts = told.map((message) => partOf(message, setting));
  return laidOut(t("digestSubject", { count: told.length }), t("digestIntro"), parts, setting);
}

const wordsOf = (lang: Lang) => createTranslator({ locale: lang, messages: messages[lang], namespace: "mail" });

function partOf({ occasion, facts }: Told, { lang, origin }: Setting): MailPart {
  const t = createTranslator({ locale: lang, messages: messages[lang], namespace: "message.occasion" });
  const values = messageValues(facts, lang);
  return {
    title: t(`${occasion}.title`, values),
    body: t(`${occasion}.body`, values).trim(),
    url: origin + messageHref({ occasion, facts }),
  };
}

function laidOut(
  subject: string,
  intro: string,
  parts: readonly MailPart[],
  { lang, origin, isDemo }: Setting,
): RenderedMail {
  const t = wordsOf(lang);
  const why = t("why", { url: `${origin}/compte#messages` });
  const foot = isDemo ? [t("demo"), why] : [why];
  const blocks = parts.map(({ title, body, url }) => `${title}\n\n${body}\n\n${t("open", { url })}`);
  const text = [...(intro === "" ? [] : [intro]), ...blocks, ["-- ", ...foot].join("\n")].join("\n\n");
  return {
    subject: headerLine(subject),
    text: `${text}\n`,
    html: htmlMail({ lang, subject, intro, parts, foot, link: t("openLink") }),
  };
}
