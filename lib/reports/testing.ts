import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { ReportModel } from "@/lib/domain/report";

/** Whether this machine has a program: what needs an absent one is skipped, by name. */
export const hasProgram = (name: string): boolean => spawnSync("which", [name]).status === 0;

/** What `work` makes of a folder of its own, which goes with it. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "trajectoire-report-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints about a file that holds `bytes`. */
export const printedBy = (
  program: string,
  args: readonly string[],
  bytes: Uint8Array,
  after: readonly string[] = [],
): string =>
  inFolder((folder) => {
    const file = path.join(folder, "report");
    writeFileSync(file, bytes);
    return execFileSync(program, [...args, file, ...after], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  });

/** The rows of a CSV, as RFC 4180 writes them. */
export function parseCsv(text: string, separator = ";"): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, "gy");
  for (const [, content = "", end] of text.replace(/^\uFEFF/u, "").matchAll(field)) {
    rows.at(-1)?.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === "") break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

/** Text as nobody should write it: markup, formulas, scripts, controls, overrides, signs without a glyph, no end. */
export const hostileText = `#panic("x") $x$ *b* @ref <lab> \\ =1+1 \u0000\u0007\u202Eevil\u202C \uFFFE 😀👩‍🚀🇫🇷 漢字 العربية e${"\u0301".repeat(9)} 𝕏 \uD800 "quotes" ; ' &<script>]]> ${"W".repeat(300)} 1️⃣ \n second\r\nthird नमस्ते ไทย 한국어 😀\u0308 \u0301x \u200D`;

/** The model with `text` in every field that people fill in. */
export const withText = (model: ReportModel, text: string): ReportModel => ({
  ...model,
  head: {
    ...model.head,
    roadmap: { ...model.head.roadmap, title: text, label: text },
    scopeName: { fr: text, en: text },
    ...(model.head.erratum && {
      erratum: {
        ...model.head.erratum,
        changes: model.head.erratum.changes.map((one) => ({ ...one, reason: text })),
      },
    }),
    without: model.head.without.map((one) => ({ ...one, name: text, reason: text })),
  },
  priorities: model.priorities.map((one) => ({ ...one, title: text })),
  indicators: model.indicators.map((one) => ({
    ...one,
    name: text,
    definition: text,
    source: text,
    unit: text,
    departments: [text],
    ...(one.cells && { cells: one.cells.map((cell) => ({ ...cell, department: text, comment: text })) }),
  })),
  projects: model.projects.map((one) => ({
    ...one,
    slug: text,
    name: text,
    department: text,
    nextMilestone: one.nextMilestone && { ...one.nextMilestone, title: text },
  })),
  missing: model.missing.map((one) => ({ ...one, department: text, name: text })),
});
