import { Prisma } from "./client";

/** Of a campaign `c`: no later publication has come. A closed one that one has overtaken is not awaited any more. */
export const isNotOvertaken = Prisma.sql`c.period > all (select o.period from publication p
  join campaign o on o.id = p.campaign_id where o.roadmap_id = c.roadmap_id and p.state = 'published')`;

/** Of a campaign `c`: its reports are still to come. */
export const isAwaited = Prisma.sql`(c.state in ('open', 'publishing') or (c.state = 'closed' and ${isNotOvertaken}))`;
