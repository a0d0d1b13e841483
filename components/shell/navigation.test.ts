import { describe, expect, it } from "vitest";

import { isUnder, navigationFor, pagesFor } from "./navigation";

const keys = (...roles: Parameters<typeof navigationFor>[0]) => navigationFor(roles).map(({ key }) => key);

describe("navigation", () => {
  it.each([
    [
      "director",
      [
        "board",
        "priorities",
        "indicators",
        "projects",
        "comparison",
        "review",
        "campaigns",
        "reports",
        "imports",
        "log",
      ],
    ],
    [
      "departmentHead",
      ["board", "collection", "priorities", "indicators", "projects", "comparison", "reports", "imports"],
    ],
    ["contributor", ["board", "collection", "priorities", "indicators", "projects", "comparison", "imports"]],
    ["ministryReader", ["board", "priorities", "indicators", "projects", "comparison", "reports"]],
    ["administrator", ["priorities", "indicators", "projects", "imports", "log", "administration"]],
    ["auditor", ["board", "priorities", "indicators", "projects", "comparison", "review", "reports", "imports", "log"]],
  ] as const)("shows a %s what the role has a use for", (role, expected) => {
    expect(keys(role)).toEqual(expected);
  });

  it("is the union of somebody's roles, each entry once", () => {
    expect(keys("administrator", "contributor")).toEqual([
      "board",
      "collection",
      "priorities",
      "indicators",
      "projects",
      "comparison",
      "imports",
      "log",
      "administration",
    ]);
  });

  it("leaves to the site map what other screens lead to", () => {
    const onMap = pagesFor(["director"]).map(({ key }) => key);
    expect(onMap).toEqual([...keys("director"), "alerts"]);
    expect(pagesFor([])).toEqual([]);
  });

  it("shows a visitor nothing", () => {
    expect(keys()).toEqual([]);
  });

  it("marks the entry of the page one is on, and of those under it", () => {
    expect(isUnder("/indicateurs/RH-POSTES", "/indicateurs")).toBe(true);
    expect(isUnder("/indicateurs", "/indicateurs")).toBe(true);
    expect(isUnder("/indicateurs-archives", "/indicateurs")).toBe(false);
  });
});
