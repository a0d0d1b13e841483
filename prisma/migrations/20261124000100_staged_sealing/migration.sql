-- A publication is made in steps: what it says is set down first, its files are staged one report after the other, and
-- one short transaction reveals them. Whose work it is, until when, and how far it is, stand on its row.
alter table publication
  add column prepared jsonb,
  add column sealed_by uuid,
  add column leased_until timestamptz(3),
  add column files_made integer not null default 0 check (files_made >= 0),
  add column files_total integer check (files_total > 0);
grant update (prepared, sealed_by, leased_until, files_made, files_total) on publication to trajectoire_app;
update publication set failure = 'sealingFailed' where failure is not null;
alter table publication add check (failure in
  ('sealingFailed', 'storageFull', 'fontMissing', 'layoutFailed'));

-- What is published stands, for the owner too.
create function refuse_published_change() returns trigger language plpgsql as
$$ begin raise exception 'a publication never changes' using errcode = 'insufficient_privilege'; end $$;
create trigger published_stands before update or delete on publication
  for each row when (old.state = 'published') execute function refuse_published_change();

-- What is staged is nobody's to read but the job's; it can be thrown away, until it is published.
create function refuse_sealed_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from publication p where p.id = old.publication_id and p.state <> 'published') then
    return old;
  end if;
  raise exception 'history is append-only: %', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare t text;
begin
  foreach t in array array['publication_snapshot', 'publication_report', 'publication_file'] loop
    execute format('drop policy read on %I', t);
    execute format('create policy read on %I for select using ((select actor_is_system())
      or (exists (select from publication p where p.id = publication_id and p.state = ''published'')
        and ((select actor_has(''director'', ''auditor''))
          or ((select actor_has(''departmentHead'', ''ministryReader'')) and scope = any ((select actor_scopes())::text[])))))', t);
    execute format('create policy discard on %I for delete using ((select actor_is_system())
      and exists (select from publication p where p.id = publication_id and p.state <> ''published''))', t);
    execute format('drop trigger append_only on %I', t);
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_sealed_change()', t);
  end loop;
end $$;

-- The server deletes nothing but through this: what a sealing that failed had staged.
create function discard_staged(which uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from publication_file where publication_id = which;
  delete from publication_report where publication_id = which;
  delete from publication_snapshot where publication_id = which;
$$;
revoke all on function discard_staged(uuid) from public;
grant execute on function discard_staged(uuid) to trajectoire_app;

-- A key is in service from its first use until another takes its place.
alter table signing_key add column retired_at timestamptz(3);
grant update (first_used_at, retired_at) on signing_key to trajectoire_app;
create policy retire on signing_key for update using ((select actor_is_system())) with check ((select actor_is_system()));
