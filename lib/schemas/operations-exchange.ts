import { auditListAnswerSchema, auditQuerySchema } from "./audit";
import {
  commitImportAnswerSchema,
  commitImportSchema,
  importAnswerSchema,
  importFieldsSchema,
  importItemAnswerSchema,
  importListAnswerSchema,
  importListQuerySchema,
  importParamsSchema,
} from "./import";
import {
  openDataListAnswerSchema,
  openDataParamsSchema,
  openDataQuerySchema,
  openDataSchemaAnswerSchema,
} from "./open-data";
import type { Operation } from "./operation";
import { emptyBodySchema } from "./page";
import {
  publicationAnswerSchema,
  publicationFileParamsSchema,
  publicationFileQuerySchema,
  publicationListAnswerSchema,
  publicationListQuerySchema,
  publicationParamsSchema,
  publicationQuerySchema,
  verifyAnswerSchema,
  verifyFieldsSchema,
} from "./publication";
import { saveUserSchema, userAnswerSchema, userListAnswerSchema, userListQuerySchema, userParamsSchema } from "./user";

const imports = { tag: "imports", path: "/api/v1/imports" } as const;
const oneImport = { tag: "imports", params: importParamsSchema } as const;
const publications = { tag: "publications", method: "get" } as const;
const users = { tag: "administration", path: "/api/v1/users" } as const;

export const importOperations: readonly Operation[] = [
  { ...imports, id: "listImports", method: "get", query: importListQuerySchema, answer: importListAnswerSchema },
  {
    ...imports,
    id: "previewImport",
    method: "post",
    upload: importFieldsSchema,
    status: 201,
    answer: importAnswerSchema,
  },
  { ...oneImport, id: "readImport", method: "get", path: "/api/v1/imports/{id}", answer: importAnswerSchema },
  {
    ...oneImport,
    id: "commitImport",
    method: "post",
    path: "/api/v1/imports/{id}/commit",
    body: commitImportSchema,
    answer: commitImportAnswerSchema,
  },
  {
    ...oneImport,
    id: "validateImport",
    method: "post",
    path: "/api/v1/imports/{id}/validate",
    body: emptyBodySchema,
    answer: importItemAnswerSchema,
  },
  {
    ...oneImport,
    id: "readAnnotatedImport",
    method: "get",
    path: "/api/v1/imports/{id}/annotated",
    answer: ["text/csv"],
  },
];

export const publicationOperations: readonly Operation[] = [
  {
    ...publications,
    id: "listPublications",
    path: "/api/v1/publications",
    query: publicationListQuerySchema,
    answer: publicationListAnswerSchema,
  },
  {
    ...publications,
    id: "readPublication",
    path: "/api/v1/publications/{period}",
    params: publicationParamsSchema,
    query: publicationQuerySchema,
    answer: publicationAnswerSchema,
  },
  {
    ...publications,
    id: "readPublicationFile",
    path: "/api/v1/publications/{period}/files/{file}",
    params: publicationFileParamsSchema,
    query: publicationFileQuerySchema,
    answer: ["application/pdf", "text/csv", "application/json", "application/octet-stream"],
  },
  {
    id: "verifyFile",
    tag: "publications",
    method: "post",
    path: "/api/v1/verify",
    upload: verifyFieldsSchema,
    answer: verifyAnswerSchema,
    isPublic: true,
  },
];

const openData = { tag: "publications", method: "get", isPublic: true } as const;
export const openDataOperations: readonly Operation[] = [
  { ...openData, id: "listOpenData", path: "/api/v1/open-data", answer: openDataListAnswerSchema },
  { ...openData, id: "readOpenDataSchema", path: "/api/v1/open-data/schema.json", answer: openDataSchemaAnswerSchema },
  {
    ...openData,
    id: "readOpenData",
    path: "/api/v1/open-data/{roadmap}/{period}/{file}",
    params: openDataParamsSchema,
    query: openDataQuerySchema,
    answer: ["text/csv"],
  },
];

export const administrationOperations: readonly Operation[] = [
  {
    id: "listAudit",
    tag: "administration",
    method: "get",
    path: "/api/v1/audit",
    query: auditQuerySchema,
    answer: auditListAnswerSchema,
  },
  { ...users, id: "listUsers", method: "get", query: userListQuerySchema, answer: userListAnswerSchema },
  { ...users, id: "saveUser", method: "post", body: saveUserSchema, answer: userAnswerSchema },
  {
    id: "revokeUser",
    tag: "administration",
    method: "post",
    path: "/api/v1/users/{id}/revoke",
    params: userParamsSchema,
    body: emptyBodySchema,
    answer: userAnswerSchema,
  },
];
