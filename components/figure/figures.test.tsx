import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";

import { ChangeSinceLast } from "./change-since-last";
import { CoverageBar } from "./coverage-bar";
import { FigureValue } from "./figure-value";
import { Period } from "./period";
import { ProgressBar } from "./progress-bar";
import { StatusBadge } from "./status-badge";
import { StatusCounts } from "./status-counts";

const nb = "\u00A0";
const html = (node: ReactNode, lang: "fr" | "en" = "fr") =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={lang} messages={lang === "fr" ? fr : en} timeZone="Europe/Paris">
      {node}
    </NextIntlClientProvider>,
  );
/** What is read out: hidden drawings left out, tags gone. */
const read = (node: ReactNode, lang: "fr" | "en" = "fr") =>
  html(node, lang)
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<span aria-hidden="true">.*?<\/span>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/ +/g, " ")
    .trim();

describe("a figure", () => {
  it("prints value, unit and the share it stands on", () => {
    const value = <FigureValue value="1240" decimals={0} unit="parcours" coverage={{ reported: 5, expected: 6 }} />;
    expect(read(value)).toBe(`1${nb}240 parcours (5 valeurs sur 6)`);
    expect(read(value, "en")).toBe("1,240 parcours (5 of 6 values)");
  });

  it("says that it is provisional, in a word for who does not see the sign", () => {
    expect(read(<FigureValue value="2412" decimals={0} isProvisional />)).toBe(`2${nb}412 provisoire`);
  });

  it("prints zero as zero and nothing as its mark, never as zero or a dash", () => {
    expect(read(<FigureValue value="0" decimals={1} />)).toBe("0,0");
    expect(read(<FigureValue value={null} decimals={1} />)).toBe("manquante");
    expect(read(<FigureValue value={null} mark="withheld" decimals={1} />)).toBe("confidentielle");
    expect(html(<FigureValue value={null} mark="withheld" decimals={1} />)).toContain("NC");
  });
});

describe("a change", () => {
  it("adds the word when it goes the wrong way for this indicator", () => {
    expect(read(<ChangeSinceLast change="3.1" decimals={1} direction="decrease" />)).toContain("défavorable");
    expect(read(<ChangeSinceLast change="3.1" decimals={1} direction="increase" />)).not.toContain("défavorable");
    expect(read(<ChangeSinceLast change="-0.8" decimals={1} direction="increase" />)).toContain("défavorable");
    expect(read(<ChangeSinceLast change="-0.8" decimals={1} direction="decrease" />)).toContain("\u22120,8");
  });

  it("has no direction when it rounds to nothing, and no number when one side is empty", () => {
    expect(html(<ChangeSinceLast change="0.001" decimals={1} direction="decrease" />)).not.toMatch(/[▲▼]|défavorable/);
    expect(read(<ChangeSinceLast change={null} decimals={1} direction="decrease" />)).toBe("non comparable");
  });
});

describe("progress", () => {
  it("gives the figure and what was expected", () => {
    expect(read(<ProgressBar shown="63" expected="75" />)).toBe(`63${nb}% attendu 75${nb}%`);
  });

  it("says so when none can be computed", () => {
    expect(read(<ProgressBar shown={null} expected="75" />)).toBe("non calculable");
    expect(read(<ProgressBar shown={null} expected={null} reason="leftOut" />)).toBe("hors du calcul");
  });
});

describe("a status", () => {
  it("is a word, with its flags", () => {
    expect(read(<StatusBadge status="offTrack" flags={["worseThanBaseline"]} baselineYear="2022" />)).toBe(
      "Hors trajectoire moins bon qu’en 2022",
    );
    expect(read(<StatusBadge status="achieved" flags={["exceeded"]} />)).toBe("Cible atteinte cible dépassée");
  });

  it("is counted without those nobody has", () => {
    const counts = [
      { status: "atRisk", count: 2 },
      { status: "unknown", count: 1 },
      { status: "achieved", count: 0 },
    ] as const;
    const text = read(<StatusCounts counts={counts} />);
    expect(text).toContain("2 à risque");
    expect(text).toContain("1 indéterminé");
    expect(text).not.toContain("cible");
  });
});

it("cells by state are counted in words", () => {
  const counts = { validated: 39, provisional: 56, missing: 14, notAvailable: 1, withheld: 0 };
  expect(read(<CoverageBar counts={counts} />)).toBe("39 validées 56 provisoires 14 manquantes 1 n.d.");
});

it("a half-year raises its ending", () => {
  expect(html(<Period period="2026-S1" />)).toBe("1<sup>er</sup> semestre 2026");
  expect(html(<Period period="2026-Q3" />)).toBe(`T3${nb}2026`);
});
