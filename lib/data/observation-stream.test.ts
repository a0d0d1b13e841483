import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/data/transaction";
import type { Actor } from "@/lib/domain/actor";
import type { ExportedObservation, ExportRequest, ObservationFormat } from "@/lib/domain/observation-export";
import type { Period } from "@/lib/domain/period";
import { writeObservations } from "@/lib/reports/observation-file";
import { administrator, auditor, head, reader } from "@/tests/actors";
import { enter, give, makeFigureWorld } from "@/tests/figure-world";
import { checkExport, listExportSeries, writeExportLines, type ExportPlace } from "./observation-export";
import { streamObservations } from "./observation-stream";

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const now = at("2023-08-01");

async function file(actor: Actor, request: ExportRequest = {}, format: ObservationFormat = "csv"): Promise<string> {
  const selection = await inScope(actor, (tx) => checkExport(actor, tx, request, now));
  if (!selection.ok) return selection.error;
  let written = "";
  for await (const piece of writeObservations(streamObservations(actor, selection.value, { now, format }), format))
    written += piece;
  return written;
}

const itemsOf = (text: string) => JSON.parse(`[${text}]`) as readonly ExportedObservation[];

beforeAll(async () => {
  await makeFigureWorld(at("2023-01-02"));
  await give(
    [
      { series: "FLUX/RH/MJ", period: "2023-Q1", given: 4.5, comment: "=1+1" },
      { series: "FLUX/RH/MIOM", period: "2023-Q1", given: "withheld", comment: "secret" },
      { series: "DELAI/RH/-/campus", period: "2023-01", given: [2, 5] },
    ],
    at("2023-07-20"),
  );
  await enter([{ series: "FLUX/ISN", period: "2023-Q1", given: 7 }], at("2023-07-21"));
});

it("gives official values and marks alone, the same to everybody in house but for secrets", async () => {
  const seen = await file(auditor());
  expect(seen.split("\r\n").slice(0, -1).sort()).toEqual([
    "DELAI/RH/-/campus;2023-01;;2;5;;;DELAI;RH;;campus;1;2023-07-20T10:00:00.000Z",
    "FLUX/RH/MIOM;2023-Q1;;;;withheld;secret;FLUX;RH;MIOM;;1;2023-07-20T10:00:00.000Z",
    "FLUX/RH/MJ;2023-Q1;4,5;;;;'=1+1;FLUX;RH;MJ;;1;2023-07-20T10:00:00.000Z",
    "\uFEFFseries;period;value;numerator;denominator;mark;comment;indicator;department;ministry;project;revision;validatedAt",
  ]);
  expect(await file(head("ISN"))).toBe(seen.replace("secret", ""));
});

it("filters, and refuses what it does not know", async () => {
  const parsed = async (request: ExportRequest) =>
    (JSON.parse(await file(auditor(), request, "json")) as { items: { series: string }[] }).items.map(
      ({ series }) => series,
    );
  expect(await parsed({ indicator: ["DELAI"] })).toEqual(["DELAI/RH/-/campus"]);
  expect(await parsed({ ministry: ["MJ"] })).toEqual(["FLUX/RH/MJ"]);
  expect(await parsed({ to: "2023-02" as Period })).toEqual(["DELAI/RH/-/campus"]);
  expect(await parsed({ from: "2023-Q2" as Period })).toEqual([]);
  expect(await file(auditor(), { indicator: ["NONE"] })).toBe("unknownIndicator");
  expect(await file(auditor(), { roadmap: "none" })).toBe("unknownRoadmap");
  expect(await file(auditor(), { from: "2024" as Period, to: "2023" as Period })).toBe("rangeBackwards");
});

it("is for figures' readers, and empty for a ministry before a publication", async () => {
  expect(await file(administrator())).toBe("forbidden");
  expect(await file(reader("MJ"), { department: ["RH"] })).toBe("forbidden");
  expect(await file(reader("MJ"), {}, "json")).toBe('{"items":[],"nextCursor":null}');
});

it("comes whole whatever the size of a page", async () => {
  const found: string[] = [];
  let after: ExportPlace | undefined;
  do {
    const place: ExportPlace | undefined = after;
    const page = await inScope(auditor(), (tx) =>
      listExportSeries(auditor(), tx, {}, { limit: 1, ...(place && { after: place }) }),
    );
    const text = await inScope(auditor(), (tx) => writeExportLines(auditor(), tx, page, { at: now, format: "json" }));
    found.push(...itemsOf(text).map(({ series }) => series));
    after = page[0];
  } while (after !== undefined);
  expect(found.sort()).toEqual(["DELAI/RH/-/campus", "FLUX/RH/MIOM", "FLUX/RH/MJ"]);
});

describe("a line that the database writes", () => {
  const comments = [
    "-12",
    "+3,5",
    "-1-1",
    "-12\n",
    "@sum",
    "\t=1",
    "\r1",
    'a "b"',
    "a;b",
    "a\nb",
    '="1;2"',
    "'",
    "1,5,",
    "—é",
  ];
  const quarter = (index: number): string => `${2010 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;

  beforeAll(() =>
    give(
      comments.map((comment, index) => ({
        series: "FLUX/RH/MJ",
        period: quarter(index),
        given: index % 2 === 0 ? -0.5 * 10 ** index : "notAvailable",
        comment,
      })),
      at("2023-07-22"),
    ),
  );

  it("is the line that every other file has, whatever somebody typed", async () => {
    const { items } = JSON.parse(await file(auditor(), {}, "json")) as { items: readonly ExportedObservation[] };
    expect(items.map(({ comment }) => comment)).toEqual(expect.arrayContaining(comments));
    let written = "";
    for await (const piece of writeObservations(Readable.from([items]), "csv")) written += piece;
    expect(await file(auditor())).toBe(written);
  });
});
