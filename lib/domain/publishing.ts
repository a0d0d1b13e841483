import { type Actor } from "./actor";
import { decideCampaignMove, type Campaign } from "./campaign";
import { fail, ok, type Fault, type Result } from "./result";
import { type Sheet } from "./sheet";

/** A department the publication does without, and why; the report prints it. */
export type PublishedWithout = { readonly department: string; readonly reason: string };
export type PublishRefusal = "forbidden" | "wrongState" | "reasonRequired" | "unknownDepartment";

/**
 * Whether the campaign can be published: closed, and every sheet validated or its department named with a reason. A
 * department without a sheet is unknown here, and one whose sheet is validated cannot be left out.
 */
export function decidePublish(
  actor: Actor,
  campaign: Pick<Campaign, "state">,
  sheets: readonly Pick<Sheet, "department" | "state">[],
  without: readonly PublishedWithout[],
): Result<true, PublishRefusal> {
  const decision = decideCampaignMove(actor, campaign, "publish");
  if (!decision.ok) return decision;
  const faults = [...sheetFaults(sheets, without), ...nameFaults(sheets, without)];
  for (const code of ["wrongState", "unknownDepartment", "reasonRequired"] as const) {
    if (faults.some((fault) => fault.code === code)) return fail(code, faults);
  }
  return ok(true);
}

const sheetFaults = (
  sheets: readonly Pick<Sheet, "department" | "state">[],
  without: readonly PublishedWithout[],
): Fault[] =>
  sheets
    .filter(
      ({ state, department }) => state !== "validated" && !without.some((named) => named.department === department),
    )
    .map(({ department }) => ({ path: "without", code: "wrongState", params: { department } }));

const nameFaults = (
  sheets: readonly Pick<Sheet, "department" | "state">[],
  without: readonly PublishedWithout[],
): Fault[] =>
  without.flatMap(({ department, reason }, index) => {
    const at = (field: string, code: string): Fault[] => [
      { path: `without[${String(index)}].${field}`, code, params: { department } },
    ];
    const sheet = sheets.find((one) => one.department === department);
    if (sheet === undefined) return at("department", "unknownDepartment");
    if (sheet.state === "validated") return at("department", "wrongState");
    return reason.trim() === "" ? at("reason", "reasonRequired") : [];
  });
