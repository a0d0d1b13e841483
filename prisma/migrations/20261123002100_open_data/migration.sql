-- Open data: to anybody, the publications and, of each, what the whole report says of the indicators marked public.
create function open_publications() returns table (roadmap text, title text, period text, number integer,
  published_at timestamptz, latest integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"open-data"}');
begin
  return query
    select r.slug, r.title, c.period, p.number, p.published_at,
      max(p.number) over (partition by c.id)
    from publication p join campaign c on c.id = p.campaign_id join roadmap r on r.id = c.roadmap_id
    where p.state = 'published' and exists (
      select from publication_report o where o.publication_id = p.id and o.scope = 'consolidated')
    order by c.period desc, r.slug, p.number desc;
  perform become(teller);
end $$;

create function open_report(which_roadmap text, which_period text, which_number integer) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"open-data"}'); answer jsonb;
begin
  select jsonb_build_object('head', o.model -> 'head', 'indicators', coalesce((
      select jsonb_agg(i order by place) from jsonb_array_elements(o.model -> 'indicators') with ordinality as e(i, place)
      where (i ->> 'isPublic')::boolean), '[]'::jsonb))
    into answer
    from publication_report o join publication p on p.id = o.publication_id join campaign c on c.id = p.campaign_id
      join roadmap r on r.id = c.roadmap_id
    where o.scope = 'consolidated' and p.state = 'published' and r.slug = which_roadmap
      and (which_period is null or c.period = which_period) and (which_number is null or p.number = which_number)
    order by c.period desc, p.number desc limit 1;
  perform become(teller);
  return answer;
end $$;
revoke all on function open_publications(), open_report(text, text, integer) from public;
grant execute on function open_publications(), open_report(text, text, integer) to trajectoire_app;
