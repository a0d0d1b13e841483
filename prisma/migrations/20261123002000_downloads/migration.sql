-- Who took which file of a publication, and when: for the director, and to tell them of an erratum.
create table publication_download (
  id uuid not null,
  publication_id uuid not null references publication (id),
  scope text not null,
  lang text not null,
  format text not null,
  user_id uuid not null references user_account (id),
  at timestamptz(3) not null,
  constraint publication_download_pkey primary key (id),
  foreign key (publication_id, scope, lang, format) references publication_file (publication_id, scope, lang, format)
);
create index publication_download_file on publication_download (publication_id, user_id);
alter table publication_download enable row level security;
alter table publication_download force row level security;
create policy read on publication_download for select
  using ((select actor_has('director', 'auditor')) or user_id = (select actor_user()));
create policy take on publication_download for insert
  with check ((select actor_is_system()) or user_id = (select actor_user()));
grant select, insert on publication_download to trajectoire_app;
create trigger append_only before update or delete on publication_download
  for each row execute function refuse_change();
create trigger never_emptied before truncate on publication_download
  for each statement execute function refuse_change();
