import { env } from "@/lib/shared/env";

/** Whether a state-changing request comes from one of our own pages: its Origin says so, and must be there. */
export const isSameOrigin = (request: Request): boolean => request.headers.get("origin") === env().APP_URL;
