-- The file a value came from is part of the value's source: told to whoever sees the value, as its author's name is.
create function import_file_name(which uuid) returns text
language plpgsql strict security definer set search_path = pg_catalog, public as $$
declare teller text := become('{"kind":"system","job":"names"}'); found_name text;
begin
  select file_name into found_name from import where id = which;
  perform become(teller);
  return found_name;
end $$;
revoke all on function import_file_name(uuid) from public;
grant execute on function import_file_name(uuid) to trajectoire_app;
