import type { DefinedCell } from "@/lib/domain/defined-cell";
import type { AskedEntry } from "@/lib/domain/entry-batch";
import { fail, ok, type Fault, type Result } from "@/lib/domain/result";
import { commentFaults } from "@/lib/domain/typed-comment";
import { readTypedFigure, type TypedFault } from "@/lib/domain/typed-figure";
import { urlSchema } from "@/lib/schemas/text";
import type { TypedCell } from "@/lib/schemas/typed-cell";

type TextFault = "commentTooLong" | "controlCharacters" | "badUrl";
type Refusal = TypedFault | TextFault | "unknownSeries";

/** What a typed cell asks to write, or its first fault. Fields that were not touched are left as they stand. */
export function readTypedCell(typed: TypedCell, owed: DefinedCell | undefined): Result<AskedEntry, Refusal> {
  if (owed === undefined) return refused("series", "unknownSeries");
  const content = contentAsked(typed, owed);
  if (!content.ok) return content;
  const texts = textsAsked(typed);
  if (!texts.ok) return texts;
  const { series, period, revision } = typed;
  return ok({ series, period, revision, ...content.value, ...texts.value });
}

type Asked<K extends keyof AskedEntry> = Pick<AskedEntry, K>;

function contentAsked(
  { figure, denominator }: TypedCell,
  { definition }: DefinedCell,
): Result<Asked<"value" | "numerator" | "denominator" | "mark">, TypedFault> {
  if (figure === undefined && denominator === undefined) return ok({});
  const read = readTypedFigure(definition, { figure: figure ?? "", denominator: denominator ?? "" });
  if (!read.ok) return read;
  if (read.value === null) return ok({ value: null });
  if (read.value.kind === "mark") return ok({ mark: read.value.mark });
  if (read.value.kind === "value") return ok({ value: read.value.value });
  return ok({ numerator: read.value.numerator, denominator: read.value.denominator });
}

function textsAsked({ comment, evidence }: TypedCell): Result<Asked<"comment" | "evidence">, TextFault> {
  const [fault] = commentFaults(comment ?? "");
  if (fault !== undefined) return fail(fault.code, [fault]);
  const link = evidence?.trim();
  if (link !== undefined && link !== "" && !urlSchema.safeParse(link).success) return refused("evidence", "badUrl");
  return ok({
    ...(comment !== undefined && { comment: comment.trim() === "" ? null : comment.trim() }),
    ...(link !== undefined && { evidence: link === "" ? null : link }),
  });
}

function refused<E extends string>(path: string, code: E): Result<never, E> {
  const faults: Fault[] = [{ path, code }];
  return fail(code, faults);
}
