import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/data/transaction";

/** Asks with two mails there: one that leaves, whose sender ended, and one of which nobody knows whether it arrived. */
export async function withMail<T>(tx: Tx, ask: (id: string) => Promise<T>): Promise<T> {
  const [leaving, uncertain] = [randomUUID(), randomUUID()];
  await tx.$executeRaw`
    insert into mail (id, user_id, state, recipient, lang, subject, text, html, made_at, due_at, lease, leased_until,
      settled_at)
    select m.id, u.id, m.state::mail_state, u.email, 'fr', 'Objet', 'Texte', '<p>Texte</p>', now(), now(),
      case when m.state = 'sending' then m.id end, case when m.state = 'sending' then now() end,
      case when m.state = 'uncertain' then now() end
    from (values (${leaving}::uuid, 'sending'), (${uncertain}::uuid, 'uncertain')) as m(id, state),
      (select id, email from user_account limit 1) u`;
  return ask(leaving);
}
