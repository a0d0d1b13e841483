const quarterly = { roadmap: "plan", priority: 1, direction: "increase", frequency: "quarter", from: "2025-Q3" };
const amount = { kind: "amount", unit: "postes" };

/** Two departments that owe cells and one that does not; two ministries; an amount, a ratio, a flow by month. */
export const collectionReference = {
  departments: [
    { code: "RH", name: "Ressources humaines", kind: "department" },
    { code: "ISN", name: "Incubateur", kind: "department" },
    { code: "OPI", name: "Opérateur", kind: "department" },
  ],
  ministries: [
    { code: "MJ", names: [{ name: "ministère de la Justice", from: "2023-07-20" }] },
    { code: "MIOM", names: [{ name: "ministère de l’Intérieur", from: "2023-07-20" }] },
  ],
  roadmaps: [
    {
      slug: "plan",
      title: "Plan",
      startsOn: "2023-01-01",
      endsOn: "2027-12-31",
      priorities: [{ number: 1, title: "Un" }],
    },
  ],
  projects: [{ slug: "campus", name: "Campus", roadmap: "plan", priorities: [1], department: "RH" }],
  indicators: [
    {
      ...quarterly,
      ...amount,
      code: "POSTES",
      name: "Postes pourvus",
      cumulative: true,
      public: true,
      baseline: { period: "2025-Q2", value: 0 },
      rules: [
        { type: "min", value: 0, level: "error" },
        { type: "jump", percent: 50, level: "commentRequired" },
      ],
    },
    { ...quarterly, code: "DELAI", name: "Délai", kind: "ratio", scale: 100, unit: "%" },
    { ...quarterly, ...amount, code: "VISITES", name: "Visites", frequency: "month", from: "2025-07" },
  ],
  series: [
    { id: "POSTES/RH/MJ" },
    { id: "POSTES/RH/MIOM" },
    { id: "POSTES/ISN" },
    { id: "DELAI/RH/-/campus" },
    { id: "VISITES/ISN" },
  ],
  targets: [{ indicator: "POSTES", period: "2026-Q4", value: 100 }],
} as const;
