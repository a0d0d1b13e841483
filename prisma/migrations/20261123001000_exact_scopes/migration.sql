-- A grant is a pair of a role and a scope: what a head may do holds in the departments headed, not in those one only
-- contributes to.
create function actor_headed() returns uuid[] language sql stable parallel safe as
$$ select coalesce(array_agg(id), '{}') from department where actor() -> 'headed' ? code $$;

drop policy read on audit_event;
create policy read on audit_event for select using ((select actor_has('administrator', 'director', 'auditor'))
  or department_id = any ((select actor_headed())::uuid[]));

-- A head hands over a draft or a returned sheet, in the own name; nothing else moves there by a department.
drop policy own on sheet;
create policy own on sheet for update
  using (department_id = any ((select actor_headed())::uuid[]) and state in ('draft', 'returned'))
  with check (department_id = any ((select actor_headed())::uuid[]) and state = 'submitted'
    and submitted_by = (select actor_user()) and validated_by is null);
drop policy write on sheet_move;
create policy write on sheet_move for insert with check ((select actor_has('director'))
  or (move = 'submit' and actor_id = (select actor_user())
    and exists (select from sheet s where s.id = sheet_id and s.department_id = any ((select actor_headed())::uuid[]))));

-- Who uploads a file is not who validates it, nor who only reads.
drop policy upload on import;
create policy upload on import for insert with check ((select actor_is_system())
  or (uploader_id = (select actor_user()) and state = 'previewed'
    and (select actor_has('administrator', 'departmentHead', 'contributor'))));
drop policy move on import;
create policy move on import for update
  using ((select actor_has('director')) or uploader_id = (select actor_user()))
  with check ((select actor_has('director')) or (uploader_id = (select actor_user()) and state <> 'validated'));

-- What was ended does not begin again: people end sessions and tokens, nothing else.
drop policy change on session;
create policy change on session for update
  using ((select actor_has('administrator')) or user_id = (select actor_user()))
  with check ((select actor_is_system()) or revoked_at is not null);
drop policy change on api_token;
create policy change on api_token for update
  using ((select actor_has('administrator')) or user_id = (select actor_user()))
  with check ((select actor_is_system()) or revoked_at is not null);
