const invitationDays = 30;

/** Until when an invitation made now can be answered. */
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + invitationDays * 86_400_000);
