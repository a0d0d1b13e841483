import { z } from "zod";

/** What the queue holds for a publication to seal. */
export const sealJobSchema = z.object({ publicationId: z.uuid() });
