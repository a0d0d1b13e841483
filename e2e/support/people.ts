/** The demonstration's accounts: what signs in, what the service calls them, and where they may go. */
export const people = {
  administrator: { email: "admin@dinum.example", name: "Administration DINUM" },
  director: { email: "direction@dinum.example", name: "Direction DINUM" },
  ace: { email: "chef.ace@dinum.example", name: "Chef de département ACE" },
  isn: { email: "chef.isn@dinum.example", name: "Chef de département ISN" },
  etalab: { email: "chef.etalab@dinum.example", name: "Chef de département ETALAB" },
  iso: { email: "chef.iso@dinum.example", name: "Chef de département ISO" },
  opi: { email: "chef.opi@dinum.example", name: "Chef de département OPI" },
  rh: { email: "chef.rh@dinum.example", name: "Chef de département RH" },
  jur: { email: "chef.jur@dinum.example", name: "Chef de mission JUR" },
  bud: { email: "chef.bud@dinum.example", name: "Chef de mission BUD" },
  com: { email: "chef.com@dinum.example", name: "Chef de mission COM" },
  contributor: { email: "contribution.rh@dinum.example", name: "Contribution RH" },
  justice: { email: "lecture@justice.example", name: "Lecture Justice" },
  interior: { email: "lecture@interieur.example", name: "Lecture Intérieur" },
  auditor: { email: "audit@dinum.example", name: "Audit DINUM" },
} as const;

export type PersonKey = keyof typeof people;
export const personKeys = Object.keys(people) as PersonKey[];
export const uninvited = "inconnu@dinum.example";
