import { describe, expect, it } from "vitest";

import { nextSort, readChoice, writeChoice } from "./data-table-url";

const columns = ["nom", "cible"];
const read = (query: string, table?: string) => readChoice(new URLSearchParams(query), columns, table);

describe("a table's choice in the address", () => {
  it("reads column, direction and filter", () => {
    expect(read("tri=-cible&filtre=agents")).toEqual({
      sort: { column: "cible", isDescending: true },
      filter: "agents",
      columns: null,
    });
    expect(read("")).toEqual({ sort: null, filter: "", columns: null });
  });

  it("takes an unknown column for none", () => {
    expect(read("tri=mot-de-passe").sort).toBeNull();
  });

  it("takes the button pressed when a form sends the former order with it", () => {
    expect(read("tri=nom&filtre=a&tri=-cible").sort).toEqual({ column: "cible", isDescending: true });
  });

  it("keeps what else the address says, and another table's choice", () => {
    const params = new URLSearchParams("feuille=dinum-2023&projets-tri=nom");
    const sort = { column: "cible", isDescending: false };
    expect(writeChoice(params, { sort, filter: "é&a", columns: ["nom"] })).toBe(
      "?feuille=dinum-2023&projets-tri=nom&filtre=%C3%A9%26a&tri=cible&colonnes=nom",
    );
    expect(writeChoice(params, { sort: null, filter: "", columns: null }, "projets")).toBe("?feuille=dinum-2023");
    expect(read("projets-tri=nom", "projets").sort?.column).toBe("nom");
  });

  it("reads the columns chosen, from a link and from a form", () => {
    expect(read("colonnes=cible.nom").columns).toEqual(["nom", "cible"]);
    expect(read("colonnes=nom&colonnes=cible").columns).toEqual(["nom", "cible"]);
    expect(read("colonnes=autre").columns).toBeNull();
  });

  it("leaves nothing behind when everything is cleared", () => {
    expect(writeChoice(new URLSearchParams("tri=nom&colonnes=nom"), { sort: null, filter: "", columns: null })).toBe(
      "?",
    );
  });

  it("turns the same column round and starts another ascending", () => {
    const up = nextSort(null, "nom");
    expect(up).toEqual({ column: "nom", isDescending: false });
    expect(nextSort(up, "nom").isDescending).toBe(true);
    expect(nextSort(up, "cible")).toEqual({ column: "cible", isDescending: false });
  });
});
