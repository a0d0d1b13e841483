-- The direction reminds a department by hand; the cockpit tells it with what the calendar's mornings told.
alter type message_occasion add value 'reminded' after 'sheetLate';

create or replace function campaign_reminders(which uuid)
  returns table (department text, occasion text, at timestamptz, people integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare asker text;
begin
  if not actor_has('director') then return; end if;
  asker := become('{"kind":"system","job":"reminders"}');
  return query
    select m.facts ->> 'department', m.occasion::text, m.at, count(*)::integer
    from message m join campaign c on c.id = which join roadmap r on r.id = c.roadmap_id
    where m.occasion in ('campaignOpened', 'dueInAWeek', 'dueTomorrow', 'sheetLate', 'reminded')
      and m.facts ->> 'roadmap' = r.slug and m.facts ->> 'period' = c.period and m.facts ->> 'department' is not null
    group by 1, 2, 3 order by 3, 1;
  perform become(asker);
end $$;
