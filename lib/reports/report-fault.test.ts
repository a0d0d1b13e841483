import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";

import { makeReportFiles } from "./make-files";
import { reportFault } from "./report-fault";
import { sampleModel } from "./sample-model";

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.restoreAllMocks());

const faultOf = (making: Promise<unknown>) => making.then(() => "none", reportFault);
const pdf = (model = sampleModel()) => makeReportFiles(JSON.stringify(model), "fr", ["pdf"]);
const plain = { ...sampleModel(), head: { ...sampleModel().head, brand: false } };

const inReports = (name: string): string => path.join("lib", "reports", name);
const presses = (): readonly { worker: Worker; job: unknown }[] =>
  (globalThis as { trajectoirePress?: { presses: { worker: Worker; job: unknown }[] } }).trajectoirePress?.presses ??
  [];
/** The next report is made by a thread that starts from where the process stands then. */
const stopPresses = () => Promise.all(presses().map(({ worker }) => worker.terminate()));

/** What becomes of a report of a checkout where `spoil` was done to the folder of the fonts. */
const withFonts = async (spoil: (fonts: string) => void, model = sampleModel()) => {
  const root = mkdtempSync(path.join(tmpdir(), "trajectoire-fonts-"));
  mkdirSync(path.join(root, inReports("")), { recursive: true });
  for (const same of ["package.json", "node_modules", ...["press-worker.mjs", "template", "writers"].map(inReports)])
    symlinkSync(path.resolve(same), path.join(root, same));
  const fonts = path.join(root, inReports("fonts"));
  cpSync(path.resolve(inReports("fonts")), fonts, { recursive: true });
  spoil(fonts);
  await stopPresses();
  vi.spyOn(process, "cwd").mockReturnValue(root);
  const outcome = await faultOf(pdf(model));
  await stopPresses();
  rmSync(root, { recursive: true });
  return outcome;
};

describe("a report without its fonts", () => {
  it.each(["Marianne-Bold.otf", "DejaVuSans.ttf", "NotoEmoji-Regular.ttf", "emblem.svg"])(
    "is not made without %s, and says so",
    async (name) => {
      const outcome = withFonts((fonts) => {
        rmSync(path.join(fonts, name));
      });
      expect(await outcome).toBe("fontMissing");
    },
  );

  it("is not made with half of a font", async () => {
    const outcome = withFonts((fonts) => {
      truncateSync(path.join(fonts, "DejaVuSans-Bold.ttf"), 5000);
    });
    expect(await outcome).toBe("fontMissing");
  });

  it("is made without the State's, where it prints none of them", async () => {
    const outcome = withFonts((fonts) => {
      rmSync(path.join(fonts, "Marianne-Bold.otf"));
    }, plain);
    expect(await outcome).toBe("none");
  });
});

describe("the thread that lays reports out", () => {
  it("is replaced when it dies at work: that report fails, the next one is made", async () => {
    await pdf();
    const lost = faultOf(pdf(sampleModel("consolidated")));
    const isAtWork = () => {
      expect(presses()[0]?.job).not.toBeNull();
    };
    await vi.waitFor(isAtWork, { interval: 1 });
    await presses()[0]?.worker.terminate();
    expect(await lost).toBe("layoutFailed");
    expect(await faultOf(pdf())).toBe("none");
  });
});

it("knows no fault in errors of others", () => {
  expect(reportFault(new Error("disk full"))).toBeNull();
});
