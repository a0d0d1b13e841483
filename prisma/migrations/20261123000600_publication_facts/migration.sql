-- Why a published campaign was opened again: the next publication, an erratum, prints it.
alter table campaign add column reopen_reason text check (char_length(btrim(reopen_reason)) > 0);
-- The signed manifest names every file: a reader of one ministry verifies it whole, and opens only what is theirs.
alter table publication add column manifest jsonb, add check (state <> 'published' or manifest is not null);
grant update (manifest) on publication to trajectoire_app;

-- Public halves of the keys that signed publications: old ones stay verifiable after a rotation.
create table signing_key (key_id text primary key, public_key text not null, first_used_at timestamptz(3) not null);
alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy read on signing_key for select using (true);
create policy seal on signing_key for insert with check ((select actor_is_system()));
grant select, insert on signing_key to trajectoire_app;

-- Whether somebody's file is one of ours, for anybody who holds it: the hash is asked for, nothing else is told.
create function verify_file(file_sha256 text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"verify"}'); answer jsonb;
begin
  select jsonb_build_object('roadmap', r.slug, 'period', c.period, 'number', p.number, 'scope', f.scope,
      'superseded', p.number < (select max(l.number) from publication l where l.campaign_id = c.id and l.state = 'published'))
    into answer
    from publication_file f join publication p on p.id = f.publication_id join campaign c on c.id = p.campaign_id
      join roadmap r on r.id = c.roadmap_id
    where f.sha256 = file_sha256 and p.state = 'published' order by p.number desc limit 1;
  perform become(teller);
  return answer;
end $$;
create index "publication_file_sha256_idx" on publication_file (sha256);
revoke all on function verify_file(text) from public;
grant execute on function verify_file(text) to trajectoire_app;
