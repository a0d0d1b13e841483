import { textAnswer } from "@/lib/auth/answer";
import { defineMethods } from "@/lib/auth/methods";
import { defineRoute } from "@/lib/auth/route";
import { findMarkedBoard } from "@/lib/data/figure-correction";
import { inKeptScope } from "@/lib/data/kept";
import { mapResult } from "@/lib/domain/result";
import { boardParamsSchema, boardQuerySchema } from "@/lib/schemas/board";
import { boardText, boardTextAt } from "@/lib/schemas/board-text";

const board = defineRoute({
  act: "readFigures",
  params: boardParamsSchema,
  query: boardQuerySchema,
  handler: async ({ actor, params, query, now }) => {
    const asked = { roadmap: params.slug, ...query };
    const question = { about: ["board text", asked], until: "figures", now, isKept: asked.asOf === undefined } as const;
    const found = await inKeptScope(actor, question, async (tx) =>
      mapResult(await findMarkedBoard(actor, tx, asked, now), (answer) => boardText(answer, now)),
    );
    return found.ok ? textAnswer(boardTextAt(found.value, now)) : found;
  },
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = defineMethods({ GET: board });
