-- Verifying a file proves something: the service is given the signed manifests, and believes nothing else it reads here.
create index publication_manifest_files on publication using gin ((manifest -> 'files') jsonb_path_ops);

-- What a scope was called on a day; null for the whole.
create function scope_name(which text, at date) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"verify"}'); answer text;
begin
  select coalesce(
      (select d.name from department d where 'department-' || d.code = which),
      (select n.name from ministry_name n join ministry m on m.id = n.ministry_id where m.code = which
        order by n.from_on <= at desc, case when n.from_on <= at then n.from_on end desc, n.from_on limit 1))
    into answer;
  perform become(teller);
  return answer;
end $$;

-- Manifests of every number of the publications that a fingerprint or a printed code leads to: whoever holds a file or
-- a report may ask, and is told which publication it is of; nothing else is told.
create function sealed_by(file_sha256 text, report_code text)
returns table (roadmap text, period text, number integer, is_asked boolean, manifest jsonb)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"verify"}');
begin
  return query
    with asked as (
      select f.publication_id as id from publication_file f where f.sha256 = file_sha256
      union select p.id from publication p
        where p.manifest -> 'files' @> jsonb_build_array(jsonb_build_object('sha256', file_sha256))
      union select o.publication_id from publication_report o where o.code = report_code)
    select r.slug, c.period, p.number, p.id in (select id from asked), p.manifest
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where p.state = 'published' and c.id in (
      select x.campaign_id from publication x where x.id in (select id from asked) and x.state = 'published')
    order by c.period desc, r.slug, p.number desc;
  perform become(teller);
end $$;
revoke all on function scope_name(text, date), sealed_by(text, text) from public;
grant execute on function scope_name(text, date), sealed_by(text, text) to trajectoire_app;
drop function verify_code(text);
drop function verify_file(text);

-- A key counts when the service itself has vouched for it, with secrets that are not in the database: whoever can write
-- into these tables cannot make a key of theirs count.
create table signing_key_voucher (
  key_id text not null references signing_key, voucher text not null check (voucher ~ '^[0-9a-f]{64}$'),
  primary key (key_id, voucher));
alter table signing_key_voucher enable row level security;
alter table signing_key_voucher force row level security;
create policy vouch on signing_key_voucher for all using ((select actor_is_system())) with check ((select actor_is_system()));
grant select, insert on signing_key_voucher to trajectoire_app;
create trigger append_only before update or delete on signing_key_voucher for each row execute function refuse_change();
create trigger never_emptied before truncate on signing_key_voucher for each statement execute function refuse_change();

create function signing_key_vouchers() returns table (key_id text, voucher text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"verify"}');
begin
  return query select v.key_id, v.voucher from signing_key_voucher v;
  perform become(teller);
end $$;
revoke all on function signing_key_vouchers() from public;
grant execute on function signing_key_vouchers() to trajectoire_app;
