-- What a publication's report says to each scope, as its files were made from: the report that is read on screen.
create table publication_report (
  publication_id uuid not null references publication (id),
  scope text not null,
  model jsonb not null,
  constraint publication_report_pkey primary key (publication_id, scope)
);
alter table publication_report enable row level security;
alter table publication_report force row level security;
create policy read on publication_report for select using ((select actor_has('director', 'auditor'))
  or ((select actor_has('departmentHead', 'ministryReader')) and scope = any ((select actor_scopes())::text[])));
create policy seal on publication_report for insert with check ((select actor_is_system()));
grant select, insert on publication_report to trajectoire_app;
create trigger append_only before update or delete on publication_report
  for each row execute function refuse_change();
create trigger never_emptied before truncate on publication_report
  for each statement execute function refuse_change();
