import { describe, expect, it } from "vitest";

import { chosenColumns, toggleColumn, type DataColumn } from "./data-table-columns";
import { tableFile, tableFileName } from "./data-table-file";

const columns: readonly DataColumn[] = [
  { id: "code", label: "Code" },
  { id: "nom", label: "Indicateur", isRowHeader: true, also: [{ id: "unite", label: "Unité" }] },
  { id: "courbe", label: "Trajectoire", isPicture: true },
  { id: "valeur", label: "Valeur", isNumber: true },
  { id: "cible", label: "Cible", isNumber: true, isOptional: true },
];
const ids = (chosen: readonly string[] | null) => chosenColumns(columns, chosen).map(({ id }) => id);

describe("the columns of a table", () => {
  it("leaves out the optional ones until they are chosen", () => {
    expect(ids(null)).toEqual(["code", "nom", "courbe", "valeur"]);
    expect(ids(["cible"])).toEqual(["nom", "cible"]);
  });

  it("never loses the one that names the rows", () => expect(ids(["code"])).toEqual(["code", "nom"]));

  it("forgets a choice that is what the table shows unasked", () => {
    const without = toggleColumn(columns, null, "code");
    expect(without).toEqual(["nom", "courbe", "valeur"]);
    expect(toggleColumn(columns, without, "code")).toBeNull();
  });
});

describe("a table as a file", () => {
  const row = (nom: string, valeur: number | null) => ({
    id: nom,
    cells: {
      code: { text: "RH" },
      nom: { text: `${nom} postes`, file: nom },
      unite: { text: "postes" },
      valeur: valeur === null ? { text: "manquante" } : { text: "2 412,5", file: valeur },
    },
  });

  it("writes numbers plain, marks as words, and what a cell shows besides", () => {
    expect(tableFile(chosenColumns(columns, null), [row("Postes", 2412.5), row("Délai ; moyen", null)])).toBe(
      '\uFEFFCode;Indicateur;Unité;Valeur\r\nRH;Postes;postes;2412,5\r\nRH;"Délai ; moyen";postes;manquante\r\n',
    );
  });

  it("makes formulas harmless and leaves numbers alone", () => {
    const names = ["=1+1", "+33 1", "-x", "@a", "\ta", "\ra", "-5"];
    const file = tableFile(
      [{ id: "nom", label: "Nom" }],
      names.map((nom) => row(nom, null)),
    );
    const written = file.split("\r\n").slice(1, -1);
    expect(written).toEqual(["'=1+1", "'+33 1", "'-x", "'@a", "'\ta", '"\'\ra"', "-5"]);
  });

  it("writes very small and very large figures in digits", () => {
    const file = tableFile([{ id: "valeur", label: "v" }], [row("a", 1e-7), row("b", 123456789012345)]);
    expect(file).toBe("\uFEFFv\r\n0,0000001\r\n123456789012345\r\n");
  });

  it("is named without accents", () => expect(tableFileName("Clés d’été")).toBe("cles-d-ete.csv"));
});
