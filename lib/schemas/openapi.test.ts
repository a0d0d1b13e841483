import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { apiTexts, openApiDocument, operations } from "./openapi";
import { apiPage } from "./openapi-page";
import type { Operation } from "./operation";

type Served = { definition?: Record<"params" | "query" | "body" | "upload" | "status", unknown> };
const root = path.join(import.meta.dirname, "..", "..");
const fileOf = (operation: Operation): string =>
  `app${operation.path.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`;
const served = operations.filter((operation) => existsSync(path.join(root, fileOf(operation))));

describe("the API document", () => {
  it("describes every route that is served, and no other", () => {
    const apart = /openapi\.json|docs|\[\.\.\.path\]/;
    const files = globSync("app/api/v1/**/route.ts", { cwd: root }).filter((file) => !apart.test(file));
    expect([...new Set(operations.map(fileOf))].sort()).toEqual(files.sort());
  });

  it.each(served.map((operation) => [operation.id, operation] as const))(
    "shows for %s the schemas that read its requests",
    async (_id, operation) => {
      const route = (await import(path.join(root, fileOf(operation)))) as Record<string, Served | undefined>;
      const { definition } = route[operation.method.toUpperCase()] ?? {};
      expect(definition).toBeDefined();
      for (const part of ["params", "query", "body", "upload"] as const) {
        expect(definition?.[part] === operation[part], part).toBe(true);
      }
      expect(definition?.status ?? 200).toBe(operation.status ?? 200);
    },
  );

  it("says in its paths which parameters a path has, and names each operation once", () => {
    for (const { path: address, params } of operations) {
      const named = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(params?.shape ?? {}), address).toEqual(named);
    }
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(apiTexts.fr.operation).sort());
  });

  it("says of the figures what is refused, with which status and why", () => {
    const paths = openApiDocument("en")["paths"] as Record<string, { get: { responses: Record<string, unknown> } }>;
    const ofResults = paths["/api/v1/indicators/{code}/results"]?.get.responses;
    for (const code of ["asOfInFuture", "rangeBackwards", "rangeTooLong", "grainTooFine", "unknownDepartment"]) {
      expect(JSON.stringify(ofResults?.["422"])).toContain(`${code}: `);
    }
    expect(Object.keys(ofResults ?? {})).toEqual(expect.arrayContaining(["200", "404", "422", "default"]));
  });

  it("is OpenAPI 3.1 with shapes strict enough to refuse unknown fields, in both languages", () => {
    const document = z
      .looseObject({
        openapi: z.literal("3.1.0"),
        paths: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
      })
      .parse(openApiDocument("en"));
    const entries = JSON.stringify(document.paths["/api/v1/campaigns/{period}/entries"]?.["put"]);
    expect(entries).toContain('"additionalProperties":false');
    expect(entries).toContain("Enter values or marks");
    expect(JSON.stringify(openApiDocument("fr"))).toContain("Saisir des valeurs");
  });
});

describe("the page of the API", () => {
  it.each(["fr", "en"] as const)("needs nothing from outside and runs nothing (%s)", (lang) => {
    const page = apiPage(lang);
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).not.toMatch(/<script|<link|<img|src=|href="(?!#|\/api\/v1\/openapi\.json)| style="| on\w+="/);
    for (const { id } of operations) expect(page).toContain(`id="${id}"`);
  });
});
