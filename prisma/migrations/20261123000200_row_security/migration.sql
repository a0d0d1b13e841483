-- The second wall: who acts is set inside the transaction (app.actor), and each table asks for it.

create function actor() returns jsonb language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.actor', true), '')::jsonb, '{}'::jsonb) $$;
create function actor_is_system() returns boolean language sql stable parallel safe as
$$ select actor() ->> 'kind' = 'system' $$;
create function actor_is_known() returns boolean language sql stable parallel safe as
$$ select actor() ->> 'kind' in ('system', 'person') $$;
create function actor_user() returns uuid language sql stable parallel safe as
$$ select (actor() ->> 'userId')::uuid $$;
create function actor_has(variadic roles text[]) returns boolean language sql stable parallel safe as
$$ select actor_is_system() or coalesce(actor() -> 'roles' ?| roles, false) $$;
create function actor_departments() returns uuid[] language sql stable parallel safe as
$$ select coalesce(array_agg(id), '{}') from department where actor() -> 'departments' ? code $$;
create function actor_scopes() returns text[] language sql stable parallel safe as
$$ select array['consolidated']
     || array(select jsonb_array_elements_text(coalesce(actor() -> 'ministries', '[]')))
     || array(select 'department-' || jsonb_array_elements_text(coalesce(actor() -> 'headed', '[]'))) $$;

grant usage on schema public to trajectoire_app;
grant select on all tables in schema public to trajectoire_app;

-- Reference data: everybody signed in reads it whole, the administrator and the director edit it.
do $$
declare t text;
begin
  foreach t in array array['department', 'ministry', 'ministry_name', 'roadmap', 'priority', 'priority_succession',
    'project', 'project_priority', 'project_ministry', 'project_succession', 'project_revision', 'project_phase',
    'project_milestone', 'indicator', 'indicator_definition', 'indicator_succession', 'series', 'baseline', 'target']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy read on %I for select using ((select actor_is_known()))', t);
    execute format('create policy edit on %I for all using ((select actor_has(''administrator'', ''director'')))
      with check ((select actor_has(''administrator'', ''director'')))', t);
    execute format('grant insert on %I to trajectoire_app', t);
  end loop;
  foreach t in array array['department', 'ministry', 'ministry_name', 'roadmap', 'priority', 'priority_succession',
    'project', 'project_succession', 'indicator_succession', 'series'] loop
    execute format('grant update on %I to trajectoire_app', t);
  end loop;
  foreach t in array array['ministry_name', 'priority_succession', 'project_priority', 'project_ministry',
    'project_succession', 'indicator_succession'] loop
    execute format('grant delete on %I to trajectoire_app', t);
  end loop;
end $$;

do $$
declare t text;
begin
  foreach t in array array['campaign', 'sheet', 'sheet_cell', 'sheet_move', 'sheet_exception', 'observation',
    'validation', 'publication', 'publication_snapshot', 'publication_file', 'published_revision', 'import',
    'import_row', 'result', 'user_account', 'identity', 'invitation', 'role_grant', 'session', 'api_token',
    'audit_event', 'idempotency_key'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Campaigns: the calendar is not a secret to anybody signed in.
create policy read on campaign for select using ((select actor_is_known()));
create policy move on campaign for all using ((select actor_has('director'))) with check ((select actor_has('director')));
grant insert, update on campaign to trajectoire_app;

-- Who is late (state and counts) is visible to all but those who only read for a ministry.
create policy read on sheet for select
  using ((select actor_has('director', 'auditor', 'departmentHead', 'contributor', 'administrator')));
create policy move on sheet for all using ((select actor_has('director'))) with check ((select actor_has('director')));
create policy own on sheet for update using (department_id = any ((select actor_departments())::uuid[]))
  with check (department_id = any ((select actor_departments())::uuid[]) and state = 'submitted' and submitted_by = (select actor_user()));
grant insert, update on sheet to trajectoire_app;

create policy read on sheet_cell for select
  using ((select actor_has('director', 'auditor', 'departmentHead', 'contributor', 'administrator')));
create policy move on sheet_cell for all using ((select actor_has('director'))) with check ((select actor_has('director')));
-- A department that changes a cell clears the reviewer's mark; it can do nothing else there.
create policy own on sheet_cell for update
  using (exists (select from sheet s where s.id = sheet_id and s.department_id = any ((select actor_departments())::uuid[])))
  with check (accepted_by is null);
grant insert, update (accepted_revision, accepted_by, accepted_at) on sheet_cell to trajectoire_app;

create policy read on sheet_move for select using ((select actor_has('director', 'auditor'))
  or exists (select from sheet s where s.id = sheet_id and s.department_id = any ((select actor_departments())::uuid[])));
create policy write on sheet_move for insert with check ((select actor_has('director'))
  or (move = 'submit' and actor_id = (select actor_user())
    and exists (select from sheet s where s.id = sheet_id and s.department_id = any ((select actor_departments())::uuid[]))));
create policy read on sheet_exception for select using ((select actor_has('director', 'auditor'))
  or exists (select from sheet s where s.id = sheet_id and s.department_id = any ((select actor_departments())::uuid[])));
create policy write on sheet_exception for insert with check ((select actor_has('director')));
grant insert on sheet_move, sheet_exception to trajectoire_app;

-- Figures: provisional ones belong to their department, the director and the auditor; validated ones are shared.
create policy read_all on observation for select using ((select actor_has('director', 'auditor')));
create policy read_own on observation for select using (department_id = any ((select actor_departments())::uuid[]));
create policy read_validated on observation for select using (
  (select actor_has('departmentHead', 'contributor')) and exists (
    select from validation v where (v.indicator_id, v.series_id, v.period, v.revision)
      = (observation.indicator_id, observation.series_id, observation.period, observation.revision)));
create policy write_own on observation for insert with check (
  (select actor_is_system()) or (author_id = (select actor_user())
    and (department_id = any ((select actor_departments())::uuid[])
      or (source = 'import' and (select actor_has('administrator'))))));
create policy read on validation for select
  using ((select actor_has('director', 'auditor', 'departmentHead', 'contributor')));
create policy write on validation for insert with check (
  (select actor_is_system()) or ((select actor_has('director')) and actor_id = (select actor_user())));
grant insert on observation, validation to trajectoire_app;

create policy read on result for select
  using ((select actor_has('director', 'auditor', 'departmentHead', 'contributor')));
create policy recompute on result for all using ((select actor_is_system())) with check ((select actor_is_system()));
grant insert, update, delete on result to trajectoire_app;

create policy read on publication for select using ((select actor_has('director', 'auditor'))
  or (state = 'published' and (select actor_has('departmentHead', 'contributor', 'ministryReader'))));
create policy seal on publication for all using ((select actor_has('director'))) with check ((select actor_has('director')));
create policy read on publication_snapshot for select using ((select actor_has('director', 'auditor'))
  or ((select actor_has('departmentHead', 'ministryReader')) and scope = any ((select actor_scopes())::text[])));
create policy read on publication_file for select using ((select actor_has('director', 'auditor'))
  or ((select actor_has('departmentHead', 'ministryReader')) and scope = any ((select actor_scopes())::text[])));
create policy seal on publication_snapshot for insert with check ((select actor_is_system()));
create policy seal on publication_file for insert with check ((select actor_is_system()));
create policy read on published_revision for select
  using ((select actor_has('director', 'auditor', 'departmentHead', 'contributor')));
create policy seal on published_revision for insert with check ((select actor_is_system()));
grant insert on publication, publication_snapshot, publication_file, published_revision to trajectoire_app;
grant update (state, requested_at, requested_by, published_at, failure, without, erratum, snapshot_sha256, audit_head,
  signature, key_id) on publication to trajectoire_app;

create policy read on import for select
  using ((select actor_has('director', 'auditor')) or uploader_id = (select actor_user()));
create policy upload on import for insert
  with check ((select actor_is_system()) or uploader_id = (select actor_user()));
create policy move on import for update
  using ((select actor_has('director')) or uploader_id = (select actor_user()));
create policy read on import_row for select using ((select actor_has('director', 'auditor'))
  or exists (select from import i where i.id = import_id and i.uploader_id = (select actor_user())));
create policy upload on import_row for insert with check ((select actor_is_system())
  or exists (select from import i where i.id = import_id and i.uploader_id = (select actor_user())));
grant insert, update (state, committed_at, validated_at, validated_by, counts) on import to trajectoire_app;
grant insert on import_row to trajectoire_app;

-- People: the administrator sees and edits all but oneself; everybody sees oneself.
create policy read on user_account for select
  using ((select actor_has('administrator')) or id = (select actor_user()));
create policy edit on user_account for insert with check ((select actor_has('administrator')));
create policy change on user_account for update
  using ((select actor_is_system()) or ((select actor_has('administrator')) and id <> (select actor_user())));
create policy read on role_grant for select
  using ((select actor_has('administrator')) or user_id = (select actor_user()));
create policy edit on role_grant for insert with check (
  (select actor_is_system()) or ((select actor_has('administrator')) and user_id <> (select actor_user())));
create policy change on role_grant for update using (
  (select actor_is_system()) or ((select actor_has('administrator')) and user_id <> (select actor_user())));
create policy read on invitation for select using ((select actor_has('administrator')));
create policy edit on invitation for insert with check ((select actor_has('administrator')));
create policy change on invitation for update using ((select actor_has('administrator')));
create policy read on identity for select
  using ((select actor_has('administrator')) or user_id = (select actor_user()));
create policy bind on identity for insert with check ((select actor_is_system()));
create policy read on session for select
  using ((select actor_has('administrator')) or user_id = (select actor_user()));
create policy open on session for insert with check ((select actor_is_system()));
create policy change on session for update
  using ((select actor_has('administrator')) or user_id = (select actor_user()));
create policy read on api_token for select
  using ((select actor_has('administrator')) or user_id = (select actor_user()));
create policy make on api_token for insert
  with check ((select actor_is_system()) or user_id = (select actor_user()));
create policy change on api_token for update
  using ((select actor_has('administrator')) or user_id = (select actor_user()));
grant insert on user_account, role_grant, invitation, identity, session, api_token to trajectoire_app;
grant update (name, siret, state, until_on) on user_account to trajectoire_app;
grant update (revoked_at) on role_grant to trajectoire_app;
grant update (used_at) on invitation to trajectoire_app;
grant update (last_seen_at, revoked_at) on session to trajectoire_app;
grant update (last_used_at, revoked_at) on api_token to trajectoire_app;

create policy read on audit_event for select using ((select actor_has('administrator', 'director', 'auditor'))
  or department_id = any ((select actor_departments())::uuid[]) and (select actor_has('departmentHead')));

create policy own on idempotency_key for all using ((select actor_is_system()) or user_id = (select actor_user()))
  with check ((select actor_is_system()) or user_id = (select actor_user()));
grant insert, update, delete on idempotency_key to trajectoire_app;
grant insert, update, delete on rate_limit to trajectoire_app;

-- History is append-only, for the owner too.
create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'history is append-only: %', tg_table_name using errcode = 'insufficient_privilege'; end $$;
do $$
declare t text;
begin
  foreach t in array array['observation', 'validation', 'target', 'baseline', 'indicator_definition', 'project_revision',
    'project_phase', 'project_milestone', 'sheet_move', 'sheet_exception', 'publication_snapshot', 'publication_file',
    'published_revision', 'audit_event'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', t);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;
