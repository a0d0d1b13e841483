import {
  campaignAnswerSchema,
  campaignListAnswerSchema,
  campaignListQuerySchema,
  campaignParamsSchema,
  createCampaignSchema,
  grantExceptionSchema,
  publishAnswerSchema,
  publishCampaignSchema,
  reopenCampaignSchema,
} from "./campaign";
import { entriesAnswerSchema, recordEntriesSchema } from "./entry";
import type { Operation } from "./operation";
import { emptyBodySchema, roadmapQuerySchema, sheetListQuerySchema } from "./page";
import { returnSheetSchema, sheetAnswerSchema, sheetListAnswerSchema, sheetParamsSchema } from "./sheet";
import { workbookQuerySchema } from "./workbook";

const campaign = "/api/v1/campaigns/{period}";
const sheet = `${campaign}/sheets/{department}` as const;
const onCampaign = { params: campaignParamsSchema, query: roadmapQuerySchema, tag: "collection" } as const;
const onSheet = { ...onCampaign, params: sheetParamsSchema } as const;
const move = { ...onCampaign, method: "post", answer: campaignAnswerSchema } as const;
const sheetMove = { ...onSheet, method: "post", answer: sheetAnswerSchema } as const;

export const collectionOperations: readonly Operation[] = [
  {
    id: "listCampaigns",
    tag: "collection",
    method: "get",
    path: "/api/v1/campaigns",
    query: campaignListQuerySchema,
    answer: campaignListAnswerSchema,
  },
  {
    id: "createCampaign",
    tag: "collection",
    method: "post",
    path: "/api/v1/campaigns",
    body: createCampaignSchema,
    status: 201,
    answer: campaignAnswerSchema,
  },
  { ...move, id: "openCampaign", path: `${campaign}/open`, body: emptyBodySchema },
  { ...move, id: "closeCampaign", path: `${campaign}/close`, body: emptyBodySchema },
  { ...move, id: "reopenCampaign", path: `${campaign}/reopen`, body: reopenCampaignSchema },
  {
    ...move,
    id: "publishCampaign",
    path: `${campaign}/publish`,
    body: publishCampaignSchema,
    status: 202,
    answer: publishAnswerSchema,
  },
  { ...move, id: "grantException", path: `${campaign}/exceptions`, body: grantExceptionSchema },
  {
    ...onCampaign,
    id: "listSheets",
    method: "get",
    path: `${campaign}/sheets`,
    query: sheetListQuerySchema,
    answer: sheetListAnswerSchema,
  },
  { ...onSheet, id: "readSheet", method: "get", path: sheet, answer: sheetAnswerSchema },
  {
    ...onCampaign,
    id: "readWorkbook",
    method: "get",
    path: `${campaign}/workbook`,
    query: workbookQuerySchema,
    answer: [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.oasis.opendocument.spreadsheet",
    ],
  },
  { ...sheetMove, id: "submitSheet", path: `${sheet}/submit`, body: emptyBodySchema },
  { ...sheetMove, id: "returnSheet", path: `${sheet}/return`, body: returnSheetSchema },
  { ...sheetMove, id: "validateSheet", path: `${sheet}/validate`, body: emptyBodySchema },
  {
    ...onCampaign,
    id: "recordEntries",
    method: "put",
    path: `${campaign}/entries`,
    body: recordEntriesSchema,
    answer: entriesAnswerSchema,
  },
];
