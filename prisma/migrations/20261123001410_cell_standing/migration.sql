-- What stands in each owed cell, kept beside it: counting a sheet, and validating the one cell of it that changed, cost
-- nothing for its other cells nor for their histories.
alter table sheet_cell
  add column latest_revision integer not null default 0,
  add column is_given boolean not null default false,
  -- The latest revision is not validated.
  add column is_pending boolean not null default false,
  add check (latest_revision >= 0), add check (latest_revision > 0 or not (is_given or is_pending));

create function stand_cells(keys jsonb) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"cells"}');
begin
  update sheet_cell c set (latest_revision, is_given, is_pending) = (o.revision, o.given, o.pending)
  from (
    select n.indicator_id, n.series_id, n.period, l.revision, num_nonnulls(l.value, l.numerator, l.mark) > 0 as given,
      coalesce((select v.act <> 'validated' from validation v
        where (v.indicator_id, v.series_id, v.period, v.revision) = (n.indicator_id, n.series_id, n.period, l.revision)
        order by v.sequence desc limit 1), true) as pending
    from (select distinct * from jsonb_to_recordset(keys) as k(indicator_id uuid, series_id uuid, period text)) n
      join lateral (select o.revision, o.value, o.numerator, o.mark from observation o
        where (o.indicator_id, o.series_id, o.period) = (n.indicator_id, n.series_id, n.period)
        order by o.revision desc limit 1) l on true) o
  where (c.indicator_id, c.series_id, c.period) = (o.indicator_id, o.series_id, o.period)
    and (c.latest_revision, c.is_given, c.is_pending) is distinct from (o.revision, o.given, o.pending);
  perform become(teller);
end $$;
revoke all on function stand_cells(jsonb) from public;

create function stand_written_cells() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform stand_cells(jsonb_agg(jsonb_build_object('indicator_id', indicator_id, 'series_id', series_id, 'period', period)))
  from written;
  return null;
end $$;
create trigger stand_cells after insert on observation referencing new table as written
  for each statement execute function stand_written_cells();
create trigger stand_cells after insert on validation referencing new table as written
  for each statement execute function stand_written_cells();
-- A cell that history filled before a campaign owed it.
create trigger stand_cells after insert on sheet_cell referencing new table as written
  for each statement execute function stand_written_cells();

do $$
declare teller text := become('{"kind":"system","job":"cells"}');
begin
  perform stand_cells(jsonb_agg(jsonb_build_object('indicator_id', indicator_id, 'series_id', series_id, 'period', period)))
  from sheet_cell group by sheet_id;
  perform become(teller);
end $$;

create or replace function sheet_counts(which uuid) returns table (sheet_id uuid, owed integer, given integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not actor_has('director', 'auditor', 'departmentHead', 'contributor', 'administrator') then return; end if;
  return query
    select s.id, count(c.series_id)::int, count(c.series_id) filter (where c.is_given)::int
    from sheet s join sheet_cell c on c.sheet_id = s.id where s.campaign_id = which group by s.id;
end $$;

create or replace function sheet_count(which uuid) returns table (owed integer, given integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not actor_has('director', 'auditor', 'departmentHead', 'contributor', 'administrator') then return; end if;
  return query
    select count(*)::int, count(*) filter (where c.is_given)::int from sheet_cell c where c.sheet_id = which;
end $$;
