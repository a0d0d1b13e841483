-- What a campaign's departments were told and reminded of, for who steers it: when, of what and how many people; never
-- who they are nor what their messages say, which stay their own.
create function campaign_reminders(which uuid)
  returns table (department text, occasion text, at timestamptz, people integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare asker text;
begin
  if not actor_has('director') then return; end if;
  asker := become('{"kind":"system","job":"reminders"}');
  return query
    select m.facts ->> 'department', m.occasion::text, m.at, count(*)::integer
    from message m join campaign c on c.id = which join roadmap r on r.id = c.roadmap_id
    where m.occasion in ('campaignOpened', 'dueInAWeek', 'dueTomorrow', 'sheetLate')
      and m.facts ->> 'roadmap' = r.slug and m.facts ->> 'period' = c.period and m.facts ->> 'department' is not null
    group by 1, 2, 3 order by 3, 1;
  perform become(asker);
end $$;
revoke all on function campaign_reminders(uuid) from public;
grant execute on function campaign_reminders(uuid) to trajectoire_app;
