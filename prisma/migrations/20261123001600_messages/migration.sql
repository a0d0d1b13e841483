-- What people are told, and the mail that says it: written with the act that is told, sent by a job.

create type message_occasion as enum ('campaignOpened', 'dueInAWeek', 'dueTomorrow', 'sheetLate', 'sheetReturned',
  'sheetValidated', 'published', 'erratumPublished');
create type mail_channel as enum ('atOnce', 'daily', 'none');
create type mail_cadence as enum ('urgentAtOnce', 'atOnce', 'daily', 'none');
create type mail_state as enum ('waiting', 'claimed', 'sending', 'sent', 'refused', 'uncertain', 'lapsed');

create table mail (
  id uuid not null,
  user_id uuid not null,
  digest_on date,
  state mail_state not null,
  recipient text not null,
  lang text not null,
  subject text not null,
  text text not null,
  html text not null,
  made_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  attempts integer not null default 0,
  lease uuid,
  leased_until timestamptz(3),
  settled_at timestamptz(3),
  fault text,
  constraint mail_pkey primary key (id),
  constraint mail_user_id_fkey foreign key (user_id) references user_account (id),
  constraint mail_lang check (lang in ('fr', 'en')),
  constraint mail_subject check (subject !~ '[[:cntrl:]]'),
  constraint mail_recipient check (recipient !~ '[[:cntrl:][:space:],;<>]'),
  constraint mail_lease check ((state in ('claimed', 'sending')) = (lease is not null)),
  constraint mail_leased check ((lease is null) = (leased_until is null)),
  constraint mail_settled check ((state in ('sent', 'refused', 'uncertain', 'lapsed')) = (settled_at is not null))
);
create unique index mail_user_id_digest_on_key on mail (user_id, digest_on);
create index mail_state_due_at_idx on mail (state, due_at);

create table message (
  id uuid not null,
  user_id uuid not null,
  occasion message_occasion not null,
  object text not null,
  facts jsonb not null,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  channel mail_channel not null,
  mail_id uuid,
  constraint message_pkey primary key (id),
  constraint message_user_id_fkey foreign key (user_id) references user_account (id),
  constraint message_mail_id_fkey foreign key (mail_id) references mail (id),
  constraint message_mailed check (mail_id is null or channel <> 'none')
);
create unique index message_user_id_occasion_object_key on message (user_id, occasion, object);
create index message_user_id_at_idx on message (user_id, at);
-- Counted at every request of a person.
create index message_unread on message (user_id) where read_at is null;
create index message_unmailed on message (at) where mail_id is null and channel <> 'none';

create table mail_preference (
  user_id uuid not null,
  lang text not null,
  collection mail_cadence not null,
  review mail_cadence not null,
  publication mail_cadence not null,
  constraint mail_preference_pkey primary key (user_id),
  constraint mail_preference_user_id_fkey foreign key (user_id) references user_account (id),
  constraint mail_preference_lang check (lang in ('fr', 'en'))
);

do $$
declare t text;
begin
  foreach t in array array['message', 'mail', 'mail_preference'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to trajectoire_app', t);
  end loop;
end $$;

-- A message is its person's alone; jobs make the mail of it.
create policy read on message for select using ((select actor_is_system()) or user_id = (select actor_user()));
create policy tell on message for insert with check ((select actor_is_system()));
create policy mark on message for update using ((select actor_is_system()) or user_id = (select actor_user()))
  with check ((select actor_is_system()) or user_id = (select actor_user()));
grant update (read_at, mail_id) on message to trajectoire_app;

-- Mail is the jobs' affair; an administrator sees the one that did not, or may not have, come through.
create policy read on mail for select using ((select actor_is_system())
  or ((select actor_has('administrator')) and state in ('refused', 'uncertain')));
create policy make on mail for insert with check ((select actor_is_system()));
create policy deliver on mail for update using ((select actor_is_system())) with check ((select actor_is_system()));
grant update (state, due_at, attempts, lease, leased_until, settled_at, fault) on mail to trajectoire_app;

create policy own on mail_preference for all
  using ((select actor_is_system()) or user_id = (select actor_user()))
  with check ((select actor_is_system()) or user_id = (select actor_user()));
grant update (lang, collection, review, publication) on mail_preference to trajectoire_app;

-- A UUID version 7 of that instant, for rows that are made in the database.
create function uuid_at(instant timestamptz) returns uuid language sql volatile set search_path = pg_catalog as
$$ select (lpad(to_hex((extract(epoch from instant) * 1000)::bigint), 12, '0') || '7' || substr(r.hex, 14))::uuid
   from (select replace(gen_random_uuid()::text, '-', '') as hex) r $$;

-- Tells everybody concerned, once each for an occasion and object, and gives how many want mail of it at once. Whoever
-- did what is told is not told of it. What is told of the past, as the seeding job does, is history and not news.
create function post_messages(told_occasion text, told_items jsonb, told_roles text[], told_users uuid[],
  told_family text, is_urgent boolean, at_instant timestamptz, today date) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare teller text; doer uuid := actor_user(); doer_name text; at_once integer;
begin
  if not actor_has('director') then
    raise exception 'only the direction and jobs tell people' using errcode = 'insufficient_privilege';
  end if;
  if at_instant < clock_timestamp() - interval '30 days' then return 0; end if;
  teller := become('{"kind":"system","job":"messages"}');
  select name into doer_name from user_account where id = doer;
  with posted as (
    insert into message (id, user_id, occasion, object, facts, at, channel)
    select uuid_at(at_instant), u.id, told_occasion::message_occasion, i.object,
      i.facts || jsonb_strip_nulls(jsonb_build_object('department', d.code, 'departmentName', d.name, 'by', doer_name)),
      at_instant,
      (case coalesce(case told_family when 'collection' then p.collection when 'review' then p.review
          when 'publication' then p.publication end, 'urgentAtOnce')
        when 'urgentAtOnce' then (case when is_urgent then 'atOnce' else 'daily' end)
        when 'atOnce' then 'atOnce' when 'daily' then 'daily' else 'none' end)::mail_channel
    from jsonb_to_recordset(told_items) as i(object text, department text, facts jsonb)
      left join department d on d.code = i.department
      join user_account u on u.state = 'active' and (u.until_on is null or u.until_on >= today)
        and u.id is distinct from doer
        and (u.id = any (told_users) or exists (select from role_grant g
          where g.user_id = u.id and g.revoked_at is null and (g.until_on is null or g.until_on >= today)
            and g.role::text = any (told_roles) and (i.department is null or g.department_id = d.id)))
      left join mail_preference p on p.user_id = u.id
    on conflict (user_id, occasion, object) do nothing
    returning channel)
  select count(*) filter (where channel = 'atOnce') into at_once from posted;
  perform become(teller);
  return at_once;
end $$;
revoke all on function post_messages(text, jsonb, text[], uuid[], text, boolean, timestamptz, date) from public;
grant execute on function post_messages(text, jsonb, text[], uuid[], text, boolean, timestamptz, date) to trajectoire_app;

-- How much a person has not read yet comes with the person: every page shows it.
create or replace function account_of(who uuid, today date) returns jsonb language sql stable as
$$ select jsonb_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'grants', grants_of(u.id, today),
     'unread', (select count(*) from message m where m.user_id = u.id and m.read_at is null),
     'stamps', jsonb_build_object(
       'figures', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user)\.' and act <> 'import.preview'), 0),
       'results', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user|entries|cells)\.'
           and act not in ('import.preview', 'import.commit', 'sheet.submit', 'sheet.except')), 0),
       'plan', coalesce((select max(seq) from audit_event
         where act !~ '^(session|token|user|entries|cells|sheet|campaign|publication)\.' and act <> 'import.preview'), 0)))
   from user_account u where u.id = who and u.state = 'active' and (u.until_on is null or u.until_on >= today) $$;
