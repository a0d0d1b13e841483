import { cpSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { makeReportFiles } from "./make-files";
import { reportFault } from "./report-fault";
import { sampleModel } from "./sample-model";
import { prepareFonts } from "./testing";

vi.setConfig({ testTimeout: 60_000 });
beforeAll(prepareFonts);
afterEach(() => vi.restoreAllMocks());

const faultOf = (making: Promise<unknown>) => making.then(() => "none", reportFault);
const pdf = (model = sampleModel()) => makeReportFiles(model, "fr", ["pdf"]);
const plain = { ...sampleModel(), head: { ...sampleModel().head, brand: false } };

/** What becomes of a report where `spoil` was done to a copy of the folder of the fonts. */
const withFonts = async (spoil: (fonts: string) => void, model = sampleModel()) => {
  const root = mkdtempSync(path.join(tmpdir(), "trajectoire-fonts-"));
  const fonts = path.join(root, "lib", "reports", "fonts");
  cpSync(path.join(process.cwd(), "lib", "reports", "fonts"), fonts, { recursive: true });
  spoil(fonts);
  // A thread started from here would look for itself there.
  await pdf();
  vi.spyOn(process, "cwd").mockReturnValue(root);
  const outcome = await faultOf(pdf(model));
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

const presses = (): readonly { readonly worker: Worker; readonly job: unknown }[] =>
  (globalThis as { trajectoirePress?: { presses: { worker: Worker; job: unknown }[] } }).trajectoirePress?.presses ??
  [];

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
