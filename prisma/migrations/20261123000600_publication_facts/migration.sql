-- Why a published campaign was opened again: the next publication, an erratum, prints it.
alter table campaign add column reopen_reason text check (char_length(btrim(reopen_reason)) > 0);
-- The signed manifest names every file: a reader of one ministry verifies it whole, and opens only what is theirs.
alter table publication add column manifest jsonb, add check (state <> 'published' or manifest is not null);
grant update (manifest) on publication to trajectoire_app;
