import type { MessageFacts } from "@/lib/domain/message";
import { formatDay, formatPeriod } from "./format";
import type { Lang } from "./lang";

/** What the sentences of a message are filled with, the same in the list and in the mail. */
export const messageValues = (facts: MessageFacts, lang: Lang) => ({
  period: formatPeriod(facts.period, lang),
  department: facts.departmentName ?? facts.department ?? "",
  by: facts.by ?? "Trajectoire",
  day: facts.day === undefined ? "" : formatDay(facts.day, lang),
  daysLeft: facts.daysLeft ?? 0,
  cells: facts.cells ?? 0,
  reason: facts.reason ?? "",
  number: facts.number ?? 1,
});
