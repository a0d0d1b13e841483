/** The queues that exist; `migrate` creates them, since the runtime role may not. */
export const queues = ["seal-publication", "resume-sealing", "midnight", "morning", "deliver-mail"] as const;

export type Queue = (typeof queues)[number];
