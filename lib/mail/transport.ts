import "server-only";
import { createTransport } from "nodemailer";
import type { MailOutcome } from "@/lib/domain/mail";
import { env } from "@/lib/shared/env";

export type OutgoingMail = {
  readonly id: string;
  readonly recipient: string;
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};
export type MailTransport = {
  /** Null when the server answers and knows us; else why not. */
  readonly check: () => Promise<string | null>;
  readonly send: (mail: OutgoingMail) => Promise<MailOutcome>;
  readonly close: () => void;
};

/** How mail leaves: by the server of `SMTP_URL`; into the demonstration's own mailbox; or not at all. */
export function mailChannel(): "smtp" | "demo" | "none" {
  const { SMTP_URL, DEMO } = env();
  if (SMTP_URL !== undefined) return "smtp";
  return DEMO ? "demo" : "none";
}

export function openMailTransport(): MailTransport | null {
  const channel = mailChannel();
  if (channel === "none") return null;
  return channel === "smtp" ? smtp() : demoMailbox;
}

/** In a demonstration a mail has arrived once it is kept. */
const demoMailbox: MailTransport = {
  check: () => Promise.resolve(null),
  send: () => Promise.resolve({ outcome: "sent" }),
  close: () => undefined,
};

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

function smtp(): MailTransport {
  const { SMTP_URL, MAIL_FROM } = env();
  const transport = createTransport({ url: SMTP_URL, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return {
    check: () =>
      transport.verify().then(
        () => null,
        (error: unknown) => faultOf(error),
      ),
    send: (mail) =>
      transport.sendMail(envelopeOf(mail, MAIL_FROM)).then(
        () => ({ outcome: "sent" }) as const,
        (error: unknown) => outcomeOf(error),
      ),
    close: () => transport.close(),
  };
}

/** The same mail has the same Message-ID whenever it is sent, so that a server or a reader can tell that it is one. */
const envelopeOf = ({ id, recipient, lang, subject, text, html }: OutgoingMail, from: string | undefined) => ({
  from,
  to: { name: "", address: recipient },
  subject,
  text,
  html,
  messageId: `<${id}@${new URL(env().APP_URL).hostname}>`,
  headers: { "Auto-Submitted": "auto-generated", "Content-Language": lang },
});

type SmtpError = {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
};
const detailsOf = (error: unknown): SmtpError => (typeof error === "object" && error !== null ? error : {});

/** A code, never the server's own words: they may hold an address or a password. */
function faultOf(error: unknown): string {
  const { code, responseCode } = detailsOf(error);
  return responseCode === undefined ? (code ?? "unknown") : String(responseCode);
}

const envelopeCommands = ["MAIL FROM", "RCPT TO", "DATA"];

function outcomeOf(error: unknown): MailOutcome {
  const { responseCode = 0, syscall, code, command = "" } = detailsOf(error);
  const fault = faultOf(error);
  // An answer of the server settles it: for good about this mail, for now about anything else.
  if (responseCode >= 500 && envelopeCommands.includes(command)) return { outcome: "refused", fault };
  if (responseCode >= 400 || code === "EAUTH") return { outcome: "notHanded", fault };
  // A line that never stood carried nothing.
  if (syscall === "connect" || code === "EDNS") return { outcome: "notHanded", fault };
  return { outcome: "unknown", fault };
}
