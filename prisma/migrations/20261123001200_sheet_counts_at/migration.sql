-- Where the sheets of a campaign stood at a past instant, and how much of them was filled: never a value.
create function sheet_counts_at(which uuid, known timestamptz)
returns table (sheet_id uuid, state sheet_state, owed integer, given integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := coalesce(current_setting('app.actor', true), '');
begin
  if not actor_has('director', 'auditor', 'departmentHead', 'contributor', 'administrator') then return; end if;
  perform become('{"kind":"system","job":"counts"}');
  return query
    select s.id,
      case (select m.move from sheet_move m where m.sheet_id = s.id and m.at <= known order by m.at desc, m.id desc limit 1)
        when 'submit' then 'submitted'::sheet_state
        when 'return' then 'returned'::sheet_state
        when 'validate' then 'validated'::sheet_state
        else 'draft'::sheet_state end,
      count(c.series_id)::int,
      count(c.series_id) filter (where num_nonnulls(o.value, o.numerator, o.mark) > 0)::int
    from sheet s join sheet_cell c on c.sheet_id = s.id
      left join lateral (
        select o.value, o.numerator, o.mark from observation o
        where (o.indicator_id, o.series_id, o.period) = (c.indicator_id, c.series_id, c.period)
          and o.recorded_at <= known
        order by o.revision desc limit 1) o on true
    where s.campaign_id = which group by s.id;
  perform become(teller);
end $$;
revoke all on function sheet_counts_at(uuid, timestamptz) from public;
grant execute on function sheet_counts_at(uuid, timestamptz) to trajectoire_app;
