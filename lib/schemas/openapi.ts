import { z } from "zod";

import en from "@/lib/messages/en.json";
import fr from "@/lib/messages/fr.json";
import type { Lang } from "@/lib/messages/lang";

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

/** The JSON Schema of what a schema reads; what it only checks (a refinement) has no place there. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.fromEntries(Object.entries(shape).filter(([key]) => key !== "$schema" && key !== "~standard"));
}

type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: Record<string, unknown>;
};

export function parametersOf(schema: z.ZodObject | undefined, where: Parameter["in"]): Parameter[] {
  if (!schema) return [];
  const required = jsonSchemaOf(schema)["required"] as readonly string[] | undefined;
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: where,
    required: required?.includes(name) ?? false,
    schema: jsonSchemaOf(field as z.ZodType),
  }));
}

const idempotencyParameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

function requestBodyOf({ body, upload }: Operation): Record<string, unknown> | undefined {
  if (body) return { required: true, content: { "application/json": { schema: jsonSchemaOf(body) } } };
  if (!upload) return undefined;
  const { properties, required, ...fields } = jsonSchemaOf(upload);
  const file = { type: "string", format: "binary" };
  const schema = {
    ...fields,
    properties: { ...(properties as object), file },
    required: [...((required as string[] | undefined) ?? []), "file"],
  };
  return { required: true, content: { "multipart/form-data": { schema } } };
}

const contentOf = (answer: Operation["answer"]): Record<string, unknown> =>
  "safeParse" in answer
    ? { "application/json": { schema: jsonSchemaOf(answer) } }
    : Object.fromEntries(answer.map((type) => [type, { schema: { type: "string", format: "binary" } }]));

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
