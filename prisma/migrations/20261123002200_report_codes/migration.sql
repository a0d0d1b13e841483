-- The short code that each report prints: who holds it on paper is told which publication it speaks of.
alter table publication_report add column code text unique, add check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$');

create function verify_code(report_code text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"verify"}'); hash text; answer jsonb;
begin
  select f.sha256 into hash from publication_report o join publication p on p.id = o.publication_id
    join publication_file f on f.publication_id = p.id and f.scope = o.scope
    where o.code = report_code and p.state = 'published' limit 1;
  perform become(teller);
  if hash is not null then answer := verify_file(hash); end if;
  return answer;
end $$;
revoke all on function verify_code(text) from public;
grant execute on function verify_code(text) to trajectoire_app;
