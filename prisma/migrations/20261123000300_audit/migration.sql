-- The audit chain: each event holds the hash of the one before, in the transaction of the act it tells.

create function audit_hash(e audit_event) returns bytea language sql immutable as
$$ select sha256(convert_to(concat_ws('|', e.seq, extract(epoch from e.at)::text, extract(epoch from e.recorded_at)::text,
     e.actor, e.act, e.object, coalesce(e.department_id::text, ''), e.detail::text, encode(e.prev, 'hex')), 'utf8')) $$;

-- Changes who acts for the rest of the transaction and gives the former actor back.
create function become(next text) returns text language plpgsql set search_path = pg_catalog as $$
declare former text := coalesce(current_setting('app.actor', true), '');
begin
  perform set_config('app.actor', next, true);
  return former;
end $$;

-- Only the seeding job may tell another instant than the clock's.
create function append_audit_event(told_at timestamptz, told_act text, told_object text, told_department text, told_detail jsonb)
returns bigint language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  teller jsonb := actor();
  who text := coalesce(teller ->> 'userId', teller ->> 'job', teller ->> 'kind');
  last audit_event;
  event audit_event;
begin
  if who is null then raise exception 'an audit event needs an actor'; end if;
  if abs(extract(epoch from clock_timestamp() - told_at)) > 300 and teller ->> 'tells' is distinct from 'past' then
    raise exception 'an audit event is told when it happens';
  end if;
  select id into event.department_id from department where code = told_department;
  perform pg_advisory_xact_lock(hashtext('audit_event'));
  perform become('{"kind":"system","job":"audit"}');
  select * into last from audit_event order by seq desc limit 1;
  event.seq := coalesce(last.seq, 0) + 1;
  event.at := told_at;
  event.recorded_at := clock_timestamp();
  event.actor := who;
  event.act := told_act;
  event.object := told_object;
  event.detail := told_detail;
  event.prev := coalesce(last.hash, '\x00'::bytea);
  event.hash := ''::bytea;
  event.at := date_trunc('milliseconds', event.at);
  event.recorded_at := date_trunc('milliseconds', event.recorded_at);
  event.hash := audit_hash(event);
  insert into audit_event select event.*;
  perform become(teller::text);
  return event.seq;
end $$;
create policy append on audit_event for insert with check ((select actor_is_system()));
revoke all on function append_audit_event(timestamptz, text, text, text, jsonb) from public;
grant execute on function append_audit_event(timestamptz, text, text, text, jsonb) to trajectoire_app;

create function audit_head() returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"audit"}'); head text;
begin
  select encode(hash, 'hex') into head from audit_event order by seq desc limit 1;
  perform become(teller);
  return head;
end $$;

-- The first event that does not follow from the one before; null when the chain holds.
create function audit_first_break() returns bigint language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"audit"}'); broken bigint;
begin
  select seq into broken from (
    select e.seq, e.hash = audit_hash(e) as own,
      e.prev = coalesce(lag(e.hash) over (order by e.seq), '\x00'::bytea) as linked,
      e.seq = row_number() over (order by e.seq) as counted
    from audit_event e) as chain
  where not (own and linked and counted) order by seq limit 1;
  perform become(teller);
  return broken;
end $$;
