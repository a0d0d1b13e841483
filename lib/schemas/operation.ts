import type { z } from "zod";

import type fr from "@/lib/messages/fr.json";

import type { ProblemCode } from "./fault";

export type OperationId = keyof (typeof fr)["api"]["operation"];
export type OperationTag = keyof (typeof fr)["api"]["tag"];

/** What the API document says of one route: the schemas are those that read its requests. */
export type Operation = {
  readonly id: OperationId;
  readonly tag: OperationTag;
  readonly method: "get" | "post" | "put";
  readonly path: `/${string}`;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly upload?: z.ZodObject;
  readonly status?: 200 | 201 | 202;
  /** The schema of a JSON answer, or the types of a file. */
  readonly answer: z.ZodType | readonly string[];
  /** What it refuses beside what every route does (a wrong form, no sign-in, no right). */
  readonly refusals?: readonly ProblemCode[];
  /** No sign-in needed. */
  readonly isPublic?: true;
};
