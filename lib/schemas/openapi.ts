import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";

import { contentOf, idempotencyParameter, jsonSchemaOf, parametersOf, requestBodyOf } from "./openapi-shape";
import type { Operation, OperationId, OperationTag } from "./operation";
import { collectionOperations } from "./operations-collection";
import {
  administrationOperations,
  importOperations,
  openDataOperations,
  publicationOperations,
} from "./operations-exchange";
import { figureOperations } from "./operations-figures";
import { problemAnswerSchema } from "./problem";
import { problemStatus } from "./problem-status";

/** Every route of the API; a test compares the list with the routes that are served. */
export const operations: readonly Operation[] = [
  ...figureOperations,
  ...collectionOperations,
  ...importOperations,
  ...publicationOperations,
  ...openDataOperations,
  ...administrationOperations,
];

type Texts = {
  readonly title: string;
  readonly introduction: string;
  readonly operation: Record<OperationId, string>;
  readonly tag: Record<OperationTag, string>;
  readonly answer: string;
  readonly refusal: string;
};
export const apiTexts: Record<Lang, Texts> = { fr: fr.api, en: en.api };
const problemTexts = { fr: fr.errors, en: en.errors };

/** The refusals a caller can bring about, by status: each code with its sentence. */
function refusalsOf({ refusals = [] }: Operation, lang: Lang): Record<string, unknown> {
  const { detail } = problemTexts[lang];
  const byStatus = Map.groupBy(refusals, (code) => problemStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const schema = { allOf: [{ $ref: "#/components/schemas/Problem" }, { properties: { code: { enum: codes } } }] };
      const description = codes.map((code) => `${code}: ${detail[code]}`).join("\n\n");
      return [String(status), { description, content: { "application/problem+json": { schema } } }];
    }),
  );
}

function describe(operation: Operation, lang: Lang): Record<string, unknown> {
  const texts = apiTexts[lang];
  const { id, tag, method, params, query, status, answer, isPublic } = operation;
  const requestBody = requestBodyOf(operation);
  return {
    operationId: id,
    summary: texts.operation[id],
    tags: [tag],
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      ...(method === "get" ? [] : [idempotencyParameter]),
    ],
    ...(requestBody && { requestBody }),
    responses: {
      [String(status ?? 200)]: { description: texts.answer, content: contentOf(answer) },
      ...refusalsOf(operation, lang),
      default: { $ref: "#/components/responses/Problem" },
    },
    ...(isPublic && { security: [] }),
  };
}

function problemComponent(texts: Texts): Record<string, unknown> {
  const problem = jsonSchemaOf(problemAnswerSchema);
  const code = { type: "string", enum: Object.keys(problemStatus) };
  return {
    schemas: { Problem: { ...problem, properties: { ...(problem["properties"] as object), code } } },
    responses: {
      Problem: {
        description: texts.refusal,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
  };
}

/** The API document (OpenAPI 3.1), made from the schemas that read the requests. */
export function openApiDocument(lang: Lang): Record<string, unknown> {
  const texts = apiTexts[lang];
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation, lang) };
  }
  return {
    openapi: "3.1.0",
    info: { title: texts.title, version: "1", description: texts.introduction },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    tags: Object.entries(texts.tag).map(([name, description]) => ({ name, description })),
    paths,
    components: problemComponent(texts),
  };
}
