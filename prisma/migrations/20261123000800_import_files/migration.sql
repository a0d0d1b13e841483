-- What a file said, to give it back with its messages; and what each row was compared with.
create table "import_file" (
  "import_id" uuid not null,
  "heads" jsonb not null,
  "rows" jsonb not null,
  "mapping" jsonb not null,
  -- The head above each field, for messages about rows.
  "columns" jsonb not null,

  constraint "import_file_pkey" primary key ("import_id")
);
alter table import_row add column "seen" integer, add column "before" jsonb;
alter table import_file add foreign key (import_id) references import (id);

alter table import_file enable row level security;
alter table import_file force row level security;
create policy read on import_file for select using ((select actor_has('director', 'auditor'))
  or exists (select from import i where i.id = import_id and i.uploader_id = (select actor_user())));
create policy upload on import_file for insert with check ((select actor_is_system())
  or exists (select from import i where i.id = import_id and i.uploader_id = (select actor_user())));
grant select, insert on import_file to trajectoire_app;
