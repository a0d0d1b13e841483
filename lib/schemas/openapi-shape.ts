import { z } from "zod";

import type { Operation } from "./operation";

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

export const idempotencyParameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

export function requestBodyOf({ body, upload }: Operation): Record<string, unknown> | undefined {
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

export const contentOf = (answer: Operation["answer"]): Record<string, unknown> =>
  "safeParse" in answer
    ? { "application/json": { schema: jsonSchemaOf(answer) } }
    : Object.fromEntries(answer.map((type) => [type, { schema: { type: "string", format: "binary" } }]));
