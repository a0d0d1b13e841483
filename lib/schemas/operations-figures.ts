import { boardAnswerSchema, boardParamsSchema, boardQuerySchema } from "./board";
import { explainAnswerSchema, explainQuerySchema } from "./explain";
import { indicatorParamsSchema } from "./indicator";
import { observationsQuerySchema } from "./observation";
import type { Operation } from "./operation";
import { progressAnswerSchema, progressQuerySchema } from "./progress";
import {
  putReferenceAnswerSchema,
  putReferenceQuerySchema,
  referenceDocumentSchema,
  referenceQuerySchema,
} from "./reference";
import { resultsAnswerSchema, resultsQuerySchema } from "./result";

const indicator = "/api/v1/indicators/{code}";
const ofIndicator = { tag: "figures", method: "get", params: indicatorParamsSchema } as const;
/** Refused of any question about an indicator's figures. */
const selectionRefusals = [
  "notFound",
  "asOfInFuture",
  "grainTooFine",
  "unknownDepartment",
  "unknownMinistry",
  "unknownProject",
] as const;
const reference = { tag: "reference", path: "/api/v1/reference" } as const;

export const figureOperations: readonly Operation[] = [
  {
    ...reference,
    id: "readReference",
    method: "get",
    query: referenceQuerySchema,
    answer: referenceDocumentSchema,
  },
  {
    ...reference,
    id: "writeReference",
    method: "put",
    query: putReferenceQuerySchema,
    body: referenceDocumentSchema,
    answer: putReferenceAnswerSchema,
  },
  {
    ...ofIndicator,
    id: "readResults",
    path: `${indicator}/results`,
    query: resultsQuerySchema,
    answer: resultsAnswerSchema,
    refusals: [...selectionRefusals, "rangeBackwards", "rangeTooLong", "notCumulative"],
  },
  {
    ...ofIndicator,
    id: "readProgress",
    path: `${indicator}/progress`,
    query: progressQuerySchema,
    answer: progressAnswerSchema,
    refusals: selectionRefusals,
  },
  {
    ...ofIndicator,
    id: "explainFigure",
    path: `${indicator}/explain`,
    query: explainQuerySchema,
    answer: explainAnswerSchema,
    refusals: [...selectionRefusals, "notCumulative"],
  },
  {
    id: "readBoard",
    tag: "figures",
    method: "get",
    path: "/api/v1/roadmaps/{slug}/board",
    params: boardParamsSchema,
    query: boardQuerySchema,
    answer: boardAnswerSchema,
    refusals: ["notFound", "asOfInFuture"],
  },
  {
    id: "exportObservations",
    tag: "figures",
    method: "get",
    path: "/api/v1/observations",
    query: observationsQuerySchema,
    answer: ["text/csv", "application/json"],
  },
];
