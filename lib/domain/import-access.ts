import { decideAct, type Act } from "./access";
import { type Actor } from "./actor";
import { type ImportKind } from "./import";
import { type Result } from "./result";

const acts: Readonly<Record<ImportKind, Act>> = {
  entries: "writeEntries",
  workbook: "writeEntries",
  history: "importHistory",
};

/** Whether the actor uploads files of this kind. */
export const decideUpload = (actor: Actor, kind: ImportKind): Result<null, "forbidden" | "stepUpRequired"> =>
  decideAct(actor, acts[kind]);
