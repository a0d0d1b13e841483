import { describe, expect, it } from "vitest";
import { decideReference } from "@/lib/domain/reference-decision";
import { parseJson } from "@/lib/schemas/json";
import { referenceDocumentSchema } from "@/lib/schemas/reference";
import {
  readBarometerReference,
  readDinumAmendments,
  readDinumReference,
  readEmptyReference,
} from "./reference-document";

const dinum = readDinumReference();
const barometer = readBarometerReference();
const documents = [
  ["the DINUM document", dinum],
  ["the barometer", barometer],
  ["the empty start", readEmptyReference()],
  ...readDinumAmendments().map(({ knownOn, document }) => [`the amendment of ${knownOn}`, document] as const),
] as const;
const codesOf = (document: typeof dinum) => ({
  departments: document.departments.map(({ code }) => code),
  ministries: document.ministries.map(({ code }) => code),
  roadmaps: document.roadmaps.map(({ slug }) => slug),
  projects: document.projects.map(({ slug }) => slug),
  indicators: document.indicators.map(({ code }) => code),
  series: document.series.map(({ id }) => id),
});
const codes = codesOf(dinum);
const nothing = {
  departments: [],
  ministries: [],
  roadmaps: [],
  projects: [],
  indicators: [],
  series: [],
  targets: [],
  definedPriorities: [],
};

describe("reference documents of the demo", () => {
  it.each(documents)("%s has the form that PUT /api/v1/reference takes", (_name, document) => {
    const parsed = parseJson(JSON.stringify(document));
    expect(parsed.ok && referenceDocumentSchema.safeParse(parsed.value).error?.issues).toBeUndefined();
  });

  it.each([
    ["the DINUM document", dinum],
    ["the barometer", barometer],
  ])("%s is accepted whole where nothing stands yet", (_name, document) => {
    const parsed = parseJson(JSON.stringify(document));
    if (!parsed.ok) throw new Error(parsed.error);
    const { counts, faults } = decideReference(nothing, referenceDocumentSchema.parse(parsed.value));
    expect(faults).toEqual([]);
    expect(counts).toEqual({ created: Object.values(document).flat().length, updated: 0, unchanged: 0 });
  });

  it("never use a code twice, whatever its case", () => {
    const all = codesOf({ ...dinum, ...barometer, ministries: dinum.ministries, projects: dinum.projects });
    for (const kind of ["departments", "ministries", "roadmaps", "projects", "indicators", "series"] as const) {
      const named = [...codes[kind], ...(kind === "ministries" || kind === "projects" ? [] : all[kind])];
      expect(new Set(named.map((code) => code.toLowerCase())).size, kind).toBe(named.length);
    }
  });

  it("name only what they define", () => {
    for (const { indicator, department, ministry, project } of dinum.series) {
      expect(codes.indicators).toContain(indicator);
      expect(codes.departments).toContain(department);
      if (ministry !== null) expect(codes.ministries).toContain(ministry);
      if (project !== null) expect(codes.projects).toContain(project);
    }
    for (const { indicator, series } of dinum.targets) {
      expect([...codes.indicators, ...codes.series]).toContain(indicator ?? series);
    }
    const priorities = dinum.roadmaps.flatMap(({ slug, priorities }) =>
      priorities.map(({ number }) => `${slug}/${String(number)}`),
    );
    for (const { roadmap, priority } of dinum.indicators)
      expect(priorities).toContain(`${roadmap}/${String(priority)}`);
    for (const { roadmap, priorities: served = [], department, ministries = [], succeeds = [] } of dinum.projects) {
      for (const number of served) expect(priorities).toContain(`${roadmap}/${String(number)}`);
      expect(codes.departments).toContain(department);
      expect(codes.ministries).toEqual(expect.arrayContaining([...ministries]));
      for (const { ref } of succeeds) expect(codes.projects).toContain(ref);
    }
    const succeeded = dinum.roadmaps.flatMap(({ priorities }) => priorities.flatMap(({ succeeds = [] }) => succeeds));
    for (const { ref } of succeeded) expect(priorities).toContain(ref);
  });

  it("tell the three roadmaps with their goals and documented projects", () => {
    const goals = dinum.roadmaps.map(({ slug, label, priorities }) => [slug, label, priorities.length]);
    expect(goals).toEqual([
      ["tech-gouv-2019-2022", "mission", 8],
      ["dinum-2023-mars", "axe", 5],
      ["dinum-2023", "priorité", 4],
    ]);
    expect(dinum.projects.filter(({ roadmap }) => roadmap === "tech-gouv-2019-2022")).toHaveLength(26);
  });

  it("say of each indicator of the demo that its values are fictitious, and of each fact where it comes from", () => {
    for (const { code, definition, source } of dinum.indicators) {
      expect(`${definition} ${source}`, code).toContain("Valeurs fictives de démonstration.");
    }
    expect(dinum.indicators.find(({ code }) => code === "RH-POSTES")?.source).toContain("IGF-CGE");
    for (const project of dinum.projects) expect(project.source, project.slug).toBeTruthy();
  });

  it("mark each milestone to come as fictitious", () => {
    const planned = dinum.projects.flatMap(({ milestones = [] }) =>
      milestones.filter((one) => one.achievedOn === undefined),
    );
    expect(planned.length).toBeGreaterThan(4);
    for (const { title } of planned) expect(title).toMatch(/ \(jalon fictif\)$/);
  });

  it("give the 3,500 posts to eight ministries, with no maximum on a cell", () => {
    const posts = dinum.targets.filter(({ series }) => series?.startsWith("RH-POSTES/"));
    expect(posts).toHaveLength(8);
    expect(posts.reduce((sum, { value }) => sum + value, 0)).toBe(3500);
    expect(posts.map(({ series }) => series)).toContain("RH-POSTES/RH/MJ");
    const rules = dinum.indicators.find(({ code }) => code === "RH-POSTES")?.rules ?? [];
    expect(rules.map(({ type }) => type)).toEqual(["min", "jump"]);
  });

  it("keep the spaces of French typography", () => {
    const text = JSON.stringify([dinum, readDinumAmendments(), barometer.indicators, barometer.roadmaps]);
    expect(text.match(/.{12}(?: [;?!%»]| : |« ).{4}/g)).toBeNull();
  });
});
