import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { buildChart } from "@/lib/domain/chart";
import { Decimal } from "@/lib/domain/decimal";
import { parsePeriod, type Period } from "@/lib/domain/period";
import fr from "@/lib/messages/fr.json";

import { LandingSentence } from "./landing-sentence";
import { Trajectory } from "./trajectory";

const nb = "\u00A0";
const period = (code: string): Period => {
  const read = parsePeriod(code);
  if (read === null) throw new Error(code);
  return read;
};
const shared = { mark: null, provisional: false, due: 8, reported: 8, breaks: false } as const;
const model = buildChart({
  baseline: { period: period("2022-Q4"), value: new Decimal(0) },
  targets: [{ period: period("2027-Q4"), value: new Decimal(3500) }],
  landing: { kind: "none", reason: "insufficientData" },
  startsAtZero: true,
  points: [
    {
      ...shared,
      period: period("2023-Q1"),
      value: new Decimal(1062),
      flow: new Decimal(62),
      expected: new Decimal(175),
    },
    { ...shared, period: period("2023-Q2"), value: null, mark: "missing", flow: null, expected: null, reported: 0 },
    {
      ...shared,
      period: period("2023-Q3"),
      value: new Decimal(1254),
      flow: new Decimal(104),
      expected: new Decimal(1525),
      provisional: true,
      reported: 7,
      breaks: true,
    },
  ],
});
const html = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" messages={fr} timeZone="Europe/Paris">
      {node}
    </NextIntlClientProvider>,
  );
const text = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/ +/g, " ");

describe("a trajectory, before any script has run", () => {
  const markup = html(<Trajectory model={model} title="Postes pourvus" unit="postes" decimals={0} csvHref="/x.csv" />);

  it("gives every number of the chart in its table", () => {
    const rows = [...markup.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => text(row));
    expect(rows).toHaveLength(5);
    expect(rows[2]).toContain(`1${nb}062`);
    expect(rows[2]).toContain("+887");
    expect(rows[3]).toContain("manquante");
    expect(rows[4]).toContain(`1${nb}254`);
    expect(rows[4]).toContain("\u2212271");
    expect(rows[4]).toContain("(7 valeurs sur 8)");
    expect(rows[4]).toContain("Nouvelle définition");
  });

  it("names the file with the same numbers", () => {
    expect(markup).toContain('href="/x.csv"');
  });
});

describe("what the forecast says", () => {
  const landing = { value: "3168", low: "3114", high: "3328", reachedOn: "2028-06-30", pastError: null };
  const sentence = (node: ReactNode) => text(html(node)).trim();

  it("gives the day the target would be met and the interval", () => {
    const said = sentence(<LandingSentence landing={landing} targetPeriod="2027-Q4" decimals={0} />);
    expect(said).toContain(`30${nb}juin 2028`);
    expect(said).toContain(`entre 3${nb}114 et 3${nb}328`);
  });

  it("says why there is none", () => {
    const none = <LandingSentence landing={{ reason: "insufficientData" }} targetPeriod={null} decimals={0} />;
    expect(sentence(none)).toBe(`Pas de prévision${nb}: il faut quatre valeurs.`);
  });
});
