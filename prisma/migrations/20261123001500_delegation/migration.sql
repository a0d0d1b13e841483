-- A head lets a colleague fill the own department's sheets until a day: a contributor grant of the own hand, with its
-- end, never one for oneself; and takes back what was given so. Nothing else about a grant moves by a head.
create policy read_given on role_grant for select
  using (granted_by = (select actor_user()) and role = 'contributor'
    and department_id = any ((select actor_headed())::uuid[]));
-- The day of the server may be a day off that of Paris: the act counts the twelve months, this forbids what is beyond.
create policy delegate on role_grant for insert
  with check (role = 'contributor' and department_id = any ((select actor_headed())::uuid[])
    and granted_by = (select actor_user()) and user_id <> (select actor_user())
    and revoked_at is null and until_on <= current_date + 367);
create policy end_given on role_grant for update
  using (granted_by = (select actor_user()) and role = 'contributor'
    and department_id = any ((select actor_headed())::uuid[]))
  with check (granted_by = (select actor_user()) and role = 'contributor' and revoked_at is not null
    and department_id = any ((select actor_headed())::uuid[]));

-- A head names a colleague by address. Whether an account is missing, invited or closed is told to nobody here, and
-- nothing at all to who heads no department.
create function active_colleague(who_email text, today date) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  heads boolean := actor_is_system() or cardinality(actor_headed()) > 0;
  teller text := become('{"kind":"system","job":"delegation"}');
  found_id uuid;
begin
  if heads then
    select u.id into found_id from user_account u
      where u.email = lower(who_email) and u.state = 'active' and (u.until_on is null or u.until_on >= today);
  end if;
  perform become(teller);
  return found_id;
end $$;
revoke all on function active_colleague(text, date) from public;
grant execute on function active_colleague(text, date) to trajectoire_app;
