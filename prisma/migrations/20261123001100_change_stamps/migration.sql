-- What was last done to figures, and to what they are measured with: answers kept in memory stand until it moves. Every
-- act is in the chain before it commits, in order; an act that is not known here counts as one that changes both.
create index audit_event_figures on audit_event (seq)
  where act !~ '^(session|token|user)\.' and act <> 'import.preview';
create index audit_event_plan on audit_event (seq)
  where act !~ '^(session|token|user|entries|cells|sheet|campaign|publication)\.' and act <> 'import.preview';

create or replace function account_of(who uuid, today date) returns jsonb language sql stable as
$$ select jsonb_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'grants', grants_of(u.id, today),
     'stamps', jsonb_build_object(
       'figures', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user)\.' and act <> 'import.preview'), 0),
       'plan', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user|entries|cells|sheet|campaign|publication)\.' and act <> 'import.preview'), 0)))
   from user_account u where u.id = who and u.state = 'active' and (u.until_on is null or u.until_on >= today) $$;
