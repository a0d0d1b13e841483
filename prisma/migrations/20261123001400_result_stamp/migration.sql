-- What was last done to official figures: values that are only given, and sheets handed over, leave them as they are.
create index audit_event_results on audit_event (seq)
  where act !~ '^(session|token|user|entries|cells)\.'
    and act not in ('import.preview', 'import.commit', 'sheet.submit', 'sheet.except');

create or replace function account_of(who uuid, today date) returns jsonb language sql stable as
$$ select jsonb_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'grants', grants_of(u.id, today),
     'stamps', jsonb_build_object(
       'figures', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user)\.' and act <> 'import.preview'), 0),
       'results', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user|entries|cells)\.'
           and act not in ('import.preview', 'import.commit', 'sheet.submit', 'sheet.except')), 0),
       'plan', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user|entries|cells|sheet|campaign|publication)\.' and act <> 'import.preview'), 0)))
   from user_account u where u.id = who and u.state = 'active' and (u.until_on is null or u.until_on >= today) $$;
