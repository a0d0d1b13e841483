-- Every rule that a row can carry.

create function is_period(text) returns boolean language sql immutable parallel safe as
$$ select $1 ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2]))?$' $$;
create function is_quarter(text) returns boolean language sql immutable parallel safe as
$$ select $1 ~ '^[0-9]{4}-Q[1-4]$' $$;
create function is_code(text) returns boolean language sql immutable parallel safe as
$$ select $1 ~ '^[A-Za-z0-9._-]{1,64}$' $$;

-- Codes are unique whatever the case.
create unique index department_code_ci on department (lower(code));
create unique index ministry_code_ci on ministry (lower(code));
create unique index roadmap_slug_ci on roadmap (lower(slug));
create unique index project_slug_ci on project (lower(slug));
create unique index indicator_code_ci on indicator (lower(code));
create unique index user_email_ci on user_account (lower(email));
alter table department add check (is_code(code)), add check (archived_to is null or is_period(archived_to));
alter table ministry add check (is_code(code)), add check (archived_to is null or is_period(archived_to));
alter table roadmap add check (is_code(slug)), add check (starts_on < ends_on);
alter table project add check (is_code(slug)), add check (planned_months > 0), add check (planned_cost >= 0);
alter table indicator add check (is_code(code));
alter table priority add check (number between 1 and 999);
alter table user_account add check (email = lower(email)), add check (expected_siret ~ '^[0-9]{14}$');

alter table ministry_name add check (to_on is null or to_on >= from_on);
alter table priority_succession add foreign key (priority_id) references priority (id),
  add foreign key (predecessor_id) references priority (id), add check (priority_id <> predecessor_id);
alter table project add foreign key (roadmap_id) references roadmap (id),
  add foreign key (department_id) references department (id);
alter table project_priority add foreign key (project_id) references project (id),
  add foreign key (priority_id) references priority (id);
alter table project_ministry add foreign key (project_id) references project (id),
  add foreign key (ministry_id) references ministry (id);
alter table project_succession add foreign key (project_id) references project (id),
  add foreign key (predecessor_id) references project (id), add check (project_id <> predecessor_id);
alter table project_revision add foreign key (project_id) references project (id), add check (revision >= 1),
  add check (confidence between 1 and 4);
alter table project_phase add foreign key (project_id, revision) references project_revision (project_id, revision),
  add check (to_on is null or to_on >= from_on),
  add check (reason is null or (phase = 'stopped' and reason in ('inconclusive', 'ended')));
alter table project_milestone add foreign key (project_id, revision) references project_revision (project_id, revision);

alter table indicator add foreign key (roadmap_id) references roadmap (id);
alter table indicator_definition add foreign key (indicator_id) references indicator (id),
  add foreign key (priority_id) references priority (id),
  add check (revision >= 1), add check (version between 1 and revision),
  add check (is_period(valid_from)), add check (is_period(from_period)),
  add check (to_period is null or is_period(to_period)),
  add check (version = 1 or reason is not null),
  add check (char_length(unit) between 1 and 60), add check (decimals between 0 and 6),
  add check (scale > 0), add check (band >= 0), add check (tolerance >= 0), add check (weight >= 0),
  add check (not cumulative or kind = 'ratio' or over_time = 'sum');
alter table indicator_succession add foreign key (indicator_id) references indicator (id),
  add foreign key (predecessor_id) references indicator (id), add check (indicator_id <> predecessor_id);

alter table series add foreign key (indicator_id) references indicator (id),
  add foreign key (department_id) references department (id),
  add foreign key (ministry_id) references ministry (id), add foreign key (project_id) references project (id),
  add unique (indicator_id, id, department_id),
  add check (weight >= 0), add check (from_period is null or is_period(from_period)),
  add check (to_period is null or is_period(to_period));
create unique index series_identity on series (indicator_id, department_id, ministry_id, project_id) nulls not distinct;

alter table baseline add foreign key (indicator_id) references indicator (id),
  add foreign key (indicator_id, series_id) references series (indicator_id, id),
  add check (revision >= 1), add check (period is null or is_period(period)),
  add check ((value is null) or (period is not null)), add check (revision = 1 or reason is not null);
create unique index baseline_revision on baseline (indicator_id, series_id, revision) nulls not distinct;
alter table target add foreign key (indicator_id) references indicator (id),
  add foreign key (indicator_id, series_id) references series (indicator_id, id),
  add check (revision >= 1), add check (is_period(period)), add check (revision = 1 or reason is not null);
create unique index target_revision on target (indicator_id, series_id, period, revision) nulls not distinct;

alter table campaign add foreign key (roadmap_id) references roadmap (id), add check (is_quarter(period)),
  add check (opens_on <= due_on and due_on <= closes_on),
  add check (opens_on > (make_date(left(period, 4)::int, 3 * right(period, 1)::int, 1) + interval '1 month - 1 day')::date);
alter table sheet add foreign key (campaign_id) references campaign (id),
  add foreign key (department_id) references department (id), add check (revision >= 1),
  add foreign key (submitted_by) references user_account (id), add foreign key (validated_by) references user_account (id),
  add check (state <> 'submitted' or submitted_at is not null),
  add check (state <> 'validated' or validated_at is not null),
  -- Four eyes: who submitted a sheet does not validate it.
  add check (state <> 'validated' or validated_by is distinct from submitted_by);
alter table sheet_cell add foreign key (sheet_id) references sheet (id),
  add foreign key (indicator_id, series_id) references series (indicator_id, id), add check (is_period(period)),
  add check ((accepted_revision is null) = (accepted_by is null) and (accepted_by is null) = (accepted_at is null));
alter table sheet_move add foreign key (sheet_id) references sheet (id),
  add check (move <> 'return' or char_length(btrim(reason)) > 0);
alter table sheet_exception add foreign key (sheet_id) references sheet (id), add check (char_length(btrim(reason)) > 0);

alter table observation
  add foreign key (indicator_id, series_id, department_id) references series (indicator_id, id, department_id),
  add foreign key (author_id) references user_account (id),
  add unique (indicator_id, series_id, period, revision, author_id),
  add check (revision >= 1), add check (is_period(period)),
  add check (num_nonnulls(value, mark) <= 1),
  add check ((numerator is null) = (denominator is null)),
  add check (numerator is null or num_nonnulls(value, mark) = 0),
  add check (numerator >= 0), add check (denominator >= 0),
  add check (char_length(comment) <= 4000),
  add check (evidence ~ '^https?://'),
  add check (source <> 'import' or import_row is not null);
alter table validation
  -- Repeating the author makes four eyes a constraint: who wrote a figure cannot validate it.
  add foreign key (indicator_id, series_id, period, revision, author_id)
    references observation (indicator_id, series_id, period, revision, author_id),
  add foreign key (actor_id) references user_account (id),
  add check (sequence >= 1), add check ((act = 'validated') = (sequence % 2 = 1)),
  add constraint four_eyes check (act <> 'validated' or actor_id <> author_id);

alter table publication add foreign key (campaign_id) references campaign (id), add check (number >= 1),
  add foreign key (requested_by) references user_account (id),
  add check (state <> 'published' or num_nulls(published_at, snapshot_sha256, audit_head, signature, key_id) = 0),
  add check (state <> 'failed' or failure is not null);
alter table publication_snapshot add foreign key (publication_id) references publication (id);
alter table publication_file add foreign key (publication_id) references publication (id),
  add check (lang in ('fr', 'en')), add check (format in ('pdf', 'xlsx', 'ods', 'csv', 'json')),
  add check (size = octet_length(content)), add check (sha256 = encode(sha256(content), 'hex'));
alter table published_revision add foreign key (publication_id) references publication (id),
  add foreign key (indicator_id, series_id, period, revision)
    references observation (indicator_id, series_id, period, revision);

alter table import add foreign key (roadmap_id) references roadmap (id),
  add foreign key (uploader_id) references user_account (id), add foreign key (validated_by) references user_account (id),
  add check (period is null or is_quarter(period)), add check ((kind = 'entries') <= (period is not null)),
  add check (validated_by is distinct from uploader_id or validated_by is null);
alter table import_row add foreign key (import_id) references import (id);
alter table observation add foreign key (import_id) references import (id);

alter table result add foreign key (indicator_id) references indicator (id),
  add check (reported between 0 and expected), add check ((dimension = 'none') = (member = ''));

alter table identity add foreign key (user_id) references user_account (id);
create unique index identity_user on identity (user_id, issuer);
alter table invitation add foreign key (user_id) references user_account (id), add check (expires_at > invited_at);
alter table role_grant add foreign key (user_id) references user_account (id),
  add foreign key (department_id) references department (id), add foreign key (ministry_id) references ministry (id),
  add check ((role in ('departmentHead', 'contributor')) = (department_id is not null)),
  add check ((role = 'ministryReader') = (ministry_id is not null)),
  -- Nobody grants a role to oneself.
  add check (granted_by is distinct from user_id);
alter table session add foreign key (user_id) references user_account (id), add check (octet_length(id_hash) = 32);
alter table api_token add foreign key (user_id) references user_account (id), add check (octet_length(hash) = 32);
alter table idempotency_key add check (state in ('running', 'done')), add foreign key (user_id) references user_account (id);
