const minute = 60_000;
const longestWait = 6 * 60 * minute;

/** How long a mail is somebody's to send; past it, that process is taken for dead. */
export const mailLease = { claimed: 2 * minute, sending: 5 * minute } as const;

/**
 * What came of handing a mail to the server. `notHanded`: it never had the mail, or said no for now. `refused`: it said
 * no for good. `unknown`: the line broke after the mail was on its way, so that it may or may not have it.
 */
export type MailOutcome =
  { readonly outcome: "sent" } | { readonly outcome: "notHanded" | "refused" | "unknown"; readonly fault: string };

type Settled =
  | { readonly state: "sent"; readonly fault: null }
  | { readonly state: "refused" | "uncertain"; readonly fault: string }
  | { readonly state: "waiting"; readonly fault: string; readonly dueAt: Date };

/** The state a mail goes to; one that may have arrived is never sent again by itself. */
export function decideMailState(result: MailOutcome, attempts: number, now: Date): Settled {
  if (result.outcome === "sent") return { state: "sent", fault: null };
  const { outcome, fault } = result;
  if (outcome === "refused") return { state: "refused", fault };
  if (outcome === "unknown") return { state: "uncertain", fault };
  const wait = Math.min(2 ** attempts * minute, longestWait);
  return { state: "waiting", fault, dueAt: new Date(now.getTime() + wait) };
}

/** A line of text for a header: what people typed cannot begin another one. */
export const headerLine = (text: string, most = 200): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, most);
