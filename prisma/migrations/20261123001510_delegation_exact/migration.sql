-- What the act asks of a delegation holds without it: the colleague's account is active on the day, and what is over
-- is not touched again.
create function is_active_colleague(who uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  heads boolean := actor_is_system() or cardinality(actor_headed()) > 0;
  teller text := become('{"kind":"system","job":"delegation"}');
  found_one boolean;
begin
  found_one := heads and exists (select from user_account u
    where u.id = who and u.state = 'active' and (u.until_on is null or u.until_on >= current_date));
  perform become(teller);
  return found_one;
end $$;
revoke all on function is_active_colleague(uuid) from public;
grant execute on function is_active_colleague(uuid) to trajectoire_app;

alter policy delegate on role_grant
  with check (role = 'contributor' and department_id = any ((select actor_headed())::uuid[])
    and granted_by = (select actor_user()) and user_id <> (select actor_user())
    and revoked_at is null and until_on between current_date - 1 and current_date + 367
    and is_active_colleague(user_id));
alter policy end_given on role_grant
  using (granted_by = (select actor_user()) and role = 'contributor' and revoked_at is null and until_on is not null
    and department_id = any ((select actor_headed())::uuid[]));
