-- An administrator confirms a changed siret, and corrects an address.
grant update (email, expected_siret) on user_account to trajectoire_app;

-- Whoever holds a file is told in words what it is: the scope's name, the day, and which number stands since when.
create or replace function verify_file(file_sha256 text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"verify"}'); answer jsonb;
begin
  select jsonb_build_object('roadmap', r.slug, 'period', c.period, 'number', p.number, 'scope', f.scope,
      'superseded', p.number < latest.number, 'name', f.name, 'publishedAt', p.published_at,
      'latest', latest.number, 'latestAt', latest.published_at,
      'scopeName', coalesce(
        (select d.name from department d where 'department-' || d.code = f.scope),
        (select n.name from ministry_name n join ministry m on m.id = n.ministry_id where m.code = f.scope
          order by n.from_on <= p.published_at::date desc,
            case when n.from_on <= p.published_at::date then n.from_on end desc, n.from_on limit 1)))
    into answer
    from publication_file f join publication p on p.id = f.publication_id join campaign c on c.id = p.campaign_id
      join roadmap r on r.id = c.roadmap_id
      join lateral (select l.number, l.published_at from publication l
        where l.campaign_id = c.id and l.state = 'published' order by l.number desc limit 1) latest on true
    where f.sha256 = file_sha256 and p.state = 'published' order by p.number desc limit 1;
  perform become(teller);
  return answer;
end $$;
