-- Look-ups before an actor exists. Nothing else in the product runs without one.

create function grants_of(who uuid, today date) returns jsonb language sql stable as
$$ select coalesce(jsonb_agg(distinct jsonb_strip_nulls(
     jsonb_build_object('role', g.role, 'department', d.code, 'ministry', m.code))), '[]')
   from role_grant g left join department d on d.id = g.department_id left join ministry m on m.id = g.ministry_id
   where g.user_id = who and g.revoked_at is null and (g.until_on is null or g.until_on >= today) $$;

create function account_of(who uuid, today date) returns jsonb language sql stable as
$$ select jsonb_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'grants', grants_of(u.id, today))
   from user_account u where u.id = who and u.state = 'active' and (u.until_on is null or u.until_on >= today) $$;

-- Reads a session and notes its use (at most once a minute). Null when it is unknown, revoked, idle for 30 minutes or over.
create function account_by_session(session_hash bytea, at_instant timestamptz, today date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"sign-in"}'); s session; account jsonb;
begin
  select * into s from session where id_hash = session_hash and revoked_at is null and expires_at > at_instant
    and last_seen_at > at_instant - interval '30 minutes';
  if s.id_hash is not null then
    if s.last_seen_at < at_instant - interval '1 minute' then
      update session set last_seen_at = at_instant where id_hash = session_hash;
    end if;
    account := account_of(s.user_id, today)
      || jsonb_build_object('acr', s.acr, 'authTime', s.auth_time, 'idToken', s.id_token);
  end if;
  perform become(teller);
  return account;
end $$;

create function account_by_token(token_hash bytea, at_instant timestamptz, today date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"sign-in"}'); t api_token; account jsonb;
begin
  select * into t from api_token where hash = token_hash and revoked_at is null and expires_at > at_instant;
  if t.id is not null then
    if t.last_used_at is null or t.last_used_at < at_instant - interval '1 minute' then
      update api_token set last_used_at = at_instant where id = t.id;
    end if;
    account := account_of(t.user_id, today) || jsonb_build_object('steppedUp', t.stepped_up, 'tokenId', t.id);
  end if;
  perform become(teller);
  return account;
end $$;

-- A first sign-in meets its invitation: same address, expected siret, invitation unused and unexpired.
create function bind_identity(who_issuer text, who_sub text, who_email text, who_siret text, who_name text,
  at_instant timestamptz) returns jsonb language plpgsql set search_path = pg_catalog, public as $$
declare u user_account; inv invitation;
begin
  select * into u from user_account where email = lower(who_email) for update;
  if u.id is null then return jsonb_build_object('outcome', 'notInvited'); end if;
  if exists (select from identity where user_id = u.id and issuer = who_issuer) then
    return jsonb_build_object('outcome', 'identityConflict', 'userId', u.id);
  end if;
  select * into inv from invitation where user_id = u.id and used_at is null and expires_at > at_instant
    order by invited_at desc limit 1 for update;
  if inv.id is null or u.expected_siret <> who_siret or u.state not in ('invited', 'active') then
    return jsonb_build_object('outcome', 'notInvited', 'userId', u.id);
  end if;
  update invitation set used_at = at_instant where id = inv.id;
  update user_account set state = 'active', name = who_name, siret = who_siret where id = u.id;
  insert into identity values (who_issuer, who_sub, u.id, at_instant);
  return jsonb_build_object('outcome', 'bound', 'userId', u.id);
end $$;

-- The account bound to (issuer, sub), its attributes refreshed; a changed siret suspends it.
create function refresh_identity(u user_account, who_siret text, who_name text, at_instant timestamptz) returns jsonb
language plpgsql set search_path = pg_catalog, public as $$
begin
  if u.state <> 'active' or u.until_on < (at_instant at time zone 'Europe/Paris')::date then
    return jsonb_build_object('outcome', 'suspended', 'userId', u.id);
  end if;
  if u.expected_siret <> who_siret then
    update user_account set state = 'suspended', siret = who_siret where id = u.id;
    return jsonb_build_object('outcome', 'siretChanged', 'userId', u.id);
  end if;
  update user_account set name = who_name, siret = who_siret
    where id = u.id and (name, siret) is distinct from (who_name, who_siret);
  return jsonb_build_object('outcome', 'known', 'userId', u.id);
end $$;

-- Outcome: known, bound, notInvited, identityConflict, siretChanged, suspended.
create function sign_in(who_issuer text, who_sub text, who_email text, who_siret text, who_name text,
  at_instant timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"sign-in"}'); u user_account; answer jsonb;
begin
  perform pg_advisory_xact_lock(hashtext(who_issuer || ' ' || who_sub));
  select a.* into u from identity i join user_account a on a.id = i.user_id
    where i.issuer = who_issuer and i.sub = who_sub for update of a;
  if u.id is null then
    answer := bind_identity(who_issuer, who_sub, who_email, who_siret, who_name, at_instant);
  else
    answer := refresh_identity(u, who_siret, who_name, at_instant);
  end if;
  perform become(teller);
  return answer;
end $$;

create function session_open(session_hash bytea, who uuid, at_instant timestamptz, who_acr text,
  who_auth_time timestamptz, who_id_token text, who_agent text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"sign-in"}');
begin
  insert into session (id_hash, user_id, created_at, last_seen_at, expires_at, acr, auth_time, id_token, user_agent)
    values (session_hash, who, at_instant, at_instant, at_instant + interval '12 hours', who_acr, who_auth_time,
      who_id_token, left(who_agent, 200));
  perform become(teller);
end $$;

create function session_close(session_hash bytea, at_instant timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"sign-in"}');
begin
  update session set revoked_at = at_instant where id_hash = session_hash and revoked_at is null;
  perform become(teller);
end $$;

-- Who wrote or validated a figure is shown by name to those who see the figure, never by address.
create function display_name(who uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"names"}'); found_name text;
begin
  select name into found_name from user_account where id = who;
  perform become(teller);
  return found_name;
end $$;

revoke all on function bind_identity(text, text, text, text, text, timestamptz),
  refresh_identity(user_account, text, text, timestamptz) from public;
do $$
declare f text;
begin
  foreach f in array array['account_by_session(bytea, timestamptz, date)', 'account_by_token(bytea, timestamptz, date)',
    'sign_in(text, text, text, text, text, timestamptz)', 'session_close(bytea, timestamptz)', 'display_name(uuid)',
    'session_open(bytea, uuid, timestamptz, text, timestamptz, text, text)', 'audit_head()', 'audit_first_break()'] loop
    execute 'revoke all on function ' || f || ' from public';
    execute 'grant execute on function ' || f || ' to trajectoire_app';
  end loop;
end $$;
