import type { z } from "zod";

import type { Fault } from "@/lib/domain/result";
import type { ProblemCode } from "@/lib/schemas/fault";

import { isProblemCode, problemStatus } from "@/lib/schemas/problem-status";

export type InputPart = "params" | "query" | "body";
type Issue = z.core.$ZodIssue;
type Params = NonNullable<Fault["params"]>;
type Named = { readonly code: string; readonly params?: Params };

/** `entries[3].value` */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${String(part)}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");

/** What zod found wrong, in the API's own codes. */
export function faultsOf(issues: readonly Issue[], part: InputPart): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const code = part === "query" ? "unknownParameter" : "unknownField";
      return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), code }));
    }
    return [{ path: pathText(issue.path), ...nameOf(issue) }];
  });
}

const expectedNames: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "boolean",
  array: "list",
  object: "object",
  record: "object",
  number: "number",
};

function nameOf(issue: Issue): Named {
  if (issue.code === "custom") return customName(issue.params);
  if (issue.input === undefined && issue.code.startsWith("invalid_")) return { code: "required" };
  switch (issue.code) {
    case "invalid_type":
      return { code: "wrongType", params: { expected: expectedNames[issue.expected] ?? "other" } };
    case "invalid_value":
      return typeof issue.input === "string"
        ? { code: "unknownValue", params: { allowed: issue.values.map(String).join(", ") } }
        : { code: "wrongType", params: { expected: "text" } };
    case "too_big":
      return { code: issue.origin === "array" ? "tooMany" : "tooLong", params: { max: Number(issue.maximum) } };
    case "too_small":
      return { code: issue.origin === "array" ? "tooFew" : "tooShort", params: { min: Number(issue.minimum) } };
    case "invalid_union":
      return unionName(issue);
    default:
      return { code: "invalid" };
  }
}

function customName(params: Readonly<Record<string, unknown>> | undefined): Named {
  const code = params?.["code"];
  return {
    code: typeof code === "string" ? code : "invalid",
    ...(params?.["params"] !== undefined && { params: params["params"] as Params }),
  };
}

function unionName(issue: z.core.$ZodIssueInvalidUnion): Named {
  const options: unknown = "options" in issue ? issue.options : undefined;
  return Array.isArray(options)
    ? { code: "unknownValue", params: { allowed: options.join(", ") } }
    : { code: "invalid" };
}

/**
 * The problem that faults of form make, in the order of the contract: what is not well formed first (400), then a path
 * that can lead nowhere (404), then what a rule refuses whatever the state (422, a missing reason).
 */
export function problemOfFaults(faults: readonly Fault[]): ProblemCode {
  const coded = faults.map(({ code }) =>
    isProblemCode(code) && problemStatus[code] !== 400 ? code : "invalidRequest",
  );
  if (coded.includes("invalidRequest")) return "invalidRequest";
  return coded.find((code) => problemStatus[code] === 404) ?? coded[0] ?? "invalidRequest";
}
