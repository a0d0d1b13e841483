import type { Fault } from "@/lib/domain/result";
import type { Lang } from "@/lib/messages/lang";
import type { ProblemCode } from "@/lib/schemas/fault";
import { writeJson } from "@/lib/schemas/json";
import type { Problem } from "@/lib/schemas/problem";

import type { Answer } from "./answer";
import { problemStatus } from "@/lib/schemas/problem-status";
import { faultMessage, problemDetail, problemTitle } from "./problem-text";

const problemType = "application/problem+json";
const maxFaults = 1000;

const writeFault = (fault: Fault, lang: Lang): NonNullable<Problem["errors"]>[number] => ({
  path: fault.path,
  ...(fault.row !== undefined && { row: fault.row }),
  ...(fault.column !== undefined && { column: fault.column }),
  code: fault.code,
  message: faultMessage(fault, lang),
  // Figures the sentence names (both values of a conflict, say), for programs.
  ...(fault.params && Object.keys(fault.params).length > 0 && { params: fault.params }),
});

type ProblemFacts = { readonly faults?: readonly Fault[] | undefined; readonly requestId?: string };

/** A refusal in RFC 9457's form, in the caller's language; `requestId` only where a person may have to report it. */
export function problemAnswer(code: ProblemCode, lang: Lang, facts: ProblemFacts = {}): Answer {
  const problem: Problem = {
    type: "about:blank",
    title: problemTitle(code, lang),
    status: problemStatus[code],
    detail: problemDetail(code, lang),
    code,
    ...(facts.requestId !== undefined && { instance: `urn:uuid:${facts.requestId}` }),
    ...(facts.faults &&
      facts.faults.length > 0 && { errors: facts.faults.slice(0, maxFaults).map((fault) => writeFault(fault, lang)) }),
  };
  return { status: problem.status, type: problemType, body: writeJson(problem) };
}
