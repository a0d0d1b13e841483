-- The counts of one sheet alone, under the same rule as those of a campaign: whoever moves it reads no other.
create function sheet_count(which uuid) returns table (owed integer, given integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := coalesce(current_setting('app.actor', true), '');
begin
  if not actor_has('director', 'auditor', 'departmentHead', 'contributor', 'administrator') then return; end if;
  perform become('{"kind":"system","job":"counts"}');
  return query
    select count(c.series_id)::int,
      count(c.series_id) filter (where num_nonnulls(o.value, o.numerator, o.mark) > 0)::int
    from sheet_cell c
      left join lateral (
        select o.value, o.numerator, o.mark from observation o
        where (o.indicator_id, o.series_id, o.period) = (c.indicator_id, c.series_id, c.period)
        order by o.revision desc limit 1) o on true
    where c.sheet_id = which;
  perform become(teller);
end $$;
revoke all on function sheet_count(uuid) from public;
grant execute on function sheet_count(uuid) to trajectoire_app;
