import { describe, expect, it } from "vitest";
import { fullName, shortName } from "./scope-label";

describe("the name of a scope", () => {
  it.each([
    ["ministère de la Justice", "Ministère de la Justice", "Justice"],
    [
      "ministère de l’Intérieur et des Outre-mer",
      "Ministère de l’Intérieur et des Outre-mer",
      "Intérieur et des Outre-mer",
    ],
    ["ministère des Armées", "Ministère des Armées", "Armées"],
    ["services du Premier ministre", "Services du Premier ministre", "Services du Premier ministre"],
    ["Ressources humaines", "Ressources humaines", "Ressources humaines"],
  ])("%s", (name, full, short) => {
    expect(fullName(name)).toBe(full);
    expect(shortName(name)).toBe(short);
  });
});
