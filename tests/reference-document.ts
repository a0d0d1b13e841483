import type { ReferenceDocument } from "@/lib/domain/reference-document";
import { parseJson } from "@/lib/schemas/json";
import { referenceDocumentSchema } from "@/lib/schemas/reference";

/** A document read as the API reads one, numbers from their text. */
export function referenceDocument(written: object): ReferenceDocument {
  const json = parseJson(JSON.stringify(written));
  if (!json.ok) throw new Error(json.error);
  return referenceDocumentSchema.parse(json.value);
}

/** One of each, enough for the rest to stand on. */
export const smallReference = {
  departments: [
    { code: "RH", name: "Ressources humaines", kind: "department" },
    { code: "ISN", name: "Incubateur", kind: "department" },
  ],
  ministries: [{ code: "MJ", names: [{ name: "ministère de la Justice", from: "2023-07-20" }] }],
  roadmaps: [
    {
      slug: "plan",
      title: "Plan",
      startsOn: "2023-01-01",
      endsOn: "2027-12-31",
      priorities: [
        { number: 1, title: "Un" },
        { number: 2, title: "Deux" },
      ],
    },
  ],
  projects: [
    { slug: "campus", name: "Campus", roadmap: "plan", priorities: [2], department: "RH", ministries: ["MJ"] },
  ],
  indicators: [
    {
      code: "POSTES",
      roadmap: "plan",
      priority: 2,
      name: "Postes pourvus",
      kind: "amount",
      unit: "postes",
      direction: "increase",
      frequency: "quarter",
      from: "2023-Q1",
      baseline: { period: "2022-Q4", value: 0 },
    },
  ],
  series: [{ id: "POSTES/RH/MJ" }],
  targets: [{ series: "POSTES/RH/MJ", period: "2027-Q4", value: 400 }],
} as const;
