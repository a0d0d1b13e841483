import type { PlausibleEntry } from "@/demo/values/plausible-entries";
import type { Act } from "@/demo/values/story";
import { seedingJob } from "@/lib/auth/mint";
import type { Person } from "@/lib/domain/actor";
import { Decimal } from "@/lib/domain/decimal";
import type { AskedEntry } from "@/lib/domain/entry-batch";
import type { Result } from "@/lib/domain/result";
import { parseJson } from "@/lib/schemas/json";
import { referenceDocumentSchema } from "@/lib/schemas/reference";
import { closeCampaign } from "@/lib/use-cases/collection/close-campaign";
import { createCampaign } from "@/lib/use-cases/collection/create-campaign";
import { grantException } from "@/lib/use-cases/collection/grant-exception";
import { openCampaign } from "@/lib/use-cases/collection/open-campaign";
import { recordObservations } from "@/lib/use-cases/collection/record-observations";
import { reopenCampaign } from "@/lib/use-cases/collection/reopen-campaign";
import { returnSheet } from "@/lib/use-cases/collection/return-sheet";
import { submitSheet } from "@/lib/use-cases/collection/submit-sheet";
import { validateSheet } from "@/lib/use-cases/collection/validate-sheet";
import { publishCampaign } from "@/lib/use-cases/publication/publish-campaign";
import { sealPublication } from "@/lib/use-cases/publication/seal-publication";
import { importReference } from "@/lib/use-cases/roadmap/import-reference";
import { takeOverHistory } from "./take-over-history";

export type Stage = { readonly roadmap: string; readonly people: ReadonlyMap<string, Person> };

/** Does what somebody of the story did, through the product's own use case, at that instant. A refusal stops the seed. */
export async function playAct(stage: Stage, act: Act): Promise<void> {
  const actor = personOf(stage, act.by);
  const { at } = act;
  switch (act.act) {
    case "putReference":
      done(act, await putReference(actor, act.document, at));
      return;
    case "importHistory": {
      const file = { name: "reprise-historique.csv", text: act.csv };
      const people = { uploader: actor, validator: personOf(stage, act.validatedBy) };
      return takeOverHistory(people, { roadmap: stage.roadmap, file }, at);
    }
    default:
      return playInCampaign(stage, act, actor);
  }
}

type CampaignAct = Extract<Act, { campaign: unknown }>;

async function playInCampaign({ roadmap }: Stage, act: CampaignAct, actor: Person): Promise<void> {
  const key = { roadmap, period: act.campaign };
  const { at } = act;
  switch (act.act) {
    case "create":
      done(act, await createCampaign(actor, { ...key, ...calendarOf(act) }, at));
      return;
    case "open":
      done(act, await openCampaign(actor, key, at));
      return;
    case "close":
      done(act, await closeCampaign(actor, key, at));
      return;
    case "reopen":
      done(act, await reopenCampaign(actor, { ...key, reason: act.reason, closesOn: act.closesOn }, at));
      return;
    case "publish": {
      const asked = await publishCampaign(actor, { ...key, without: act.without }, at);
      done(act, asked);
      if (asked.ok) await sealPublication(seedingJob("seal-publication"), { publicationId: asked.value.id }, () => at);
      return;
    }
    default:
      return playOnSheet(act, key, actor);
  }
}

type SheetAct = Extract<CampaignAct, { department: string }>;

async function playOnSheet(act: SheetAct, key: { roadmap: string; period: CampaignAct["campaign"] }, actor: Person) {
  const { at, department } = act;
  const sheet = { ...key, department };
  const write = (entries: readonly AskedEntry[]) =>
    recordObservations(actor, { ...key, mode: "atomic", source: "form", entries }, at);
  switch (act.act) {
    case "enter":
      done(act, await write(act.entries.map(askedEntry)));
      return;
    case "empty":
      done(act, await write(act.cells.map((cell) => ({ ...cell, value: null, comment: null, evidence: null }))));
      return;
    case "submit":
      done(act, await submitSheet(actor, sheet, at));
      return;
    case "validate":
      done(act, await validateSheet(actor, sheet, at));
      return;
    case "return":
      done(act, await returnSheet(actor, { ...sheet, reason: act.reason, cells: act.cells }, at));
      return;
    case "except":
      done(act, await grantException(actor, { ...sheet, until: act.until, reason: act.reason }, at));
      return;
  }
}

export async function putReference(actor: Person, document: unknown, at: Date): Promise<Result<unknown, string>> {
  const parsed = parseJson(JSON.stringify(document));
  if (!parsed.ok) throw new Error(`a reference document cannot be read: ${parsed.error}`);
  return importReference(actor, referenceDocumentSchema.parse(parsed.value), { now: at });
}

const calendarOf = ({ opensOn, dueOn, closesOn }: Extract<CampaignAct, { act: "create" }>) => ({
  opensOn,
  dueOn,
  closesOn,
});

function personOf({ people }: Stage, email: string): Person {
  const person = people.get(email);
  if (person === undefined) throw new Error(`nobody of the demonstration has the address ${email}`);
  return person;
}

function askedEntry(entry: PlausibleEntry): AskedEntry {
  const { series, period } = entry;
  const rest = { series, period, comment: entry.comment ?? null, evidence: entry.evidence ?? null };
  if ("mark" in entry) return { ...rest, mark: entry.mark };
  if ("value" in entry) return { ...rest, value: new Decimal(entry.value) };
  return { ...rest, numerator: new Decimal(entry.numerator), denominator: new Decimal(entry.denominator) };
}

/** The story goes on only if its act was accepted. */
export function done(act: Pick<Act, "act" | "at" | "by">, result: Result<unknown, string>): void {
  if (result.ok) return;
  const faults = JSON.stringify((result.faults ?? []).slice(0, 5));
  throw new Error(`${act.act} by ${act.by} at ${act.at.toISOString()} was refused: ${result.error} ${faults}`);
}
